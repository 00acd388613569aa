/// What a job makes and costs for one output of its source, before the source is known.
struct PricedJob {
  /// Calls at one price; empty where the job has an error.
  var parts = PricedParts()
  /// Whether it gives a prompt.
  var hasPrompt = false
  /// Whether its model requires a prompt that it does not give and may have from its source.
  var wantsPrompt = false
}
