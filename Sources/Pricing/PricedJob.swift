/// What a job makes and costs for one output of its source, before the source is known.
struct PricedJob {
  /// Calls at one price; empty where the job has an error.
  var parts = PricedParts.none
  /// Whether it gives a prompt.
  var hasPrompt = false
  /// Whether its model requires a prompt that it does not give and may have from its source.
  var wantsPrompt = false

  /// What the table of jobs notes of it.
  var flags: JobRecord.Flags {
    var flags = JobRecord.Flags()
    if parts.isEmpty { flags = [.unpriced, .unsound] }
    for part in parts {
      if part.unit == nil { flags.insert(.unpriced) }
      if part.unit != parts.first?.unit { flags.insert(.variedUnit) }
    }
    if hasPrompt { flags.insert(.hasPrompt) }
    return flags
  }
}
