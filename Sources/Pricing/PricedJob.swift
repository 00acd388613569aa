/// What a job makes and costs for one output of its source, before the source is known.
struct PricedJob {
  /// Calls at one price; empty where the job has an error.
  var parts = PricedParts.none
  /// Whether it gives a prompt.
  var hasPrompt = false
  /// Whether its model requires a prompt that it does not give and may have from its source.
  var wantsPrompt = false
  /// What its parts come to, where other jobs come to the same.
  var sums: PartSums?

  /// What the table of jobs notes of it.
  @inline(__always)
  var flags: JobRecord.Flags {
    var flags = sums?.flags ?? parts.flags
    if hasPrompt { flags.insert(.hasPrompt) }
    return flags
  }
}

extension PricedParts {
  /// What the table of jobs notes of them.
  @inline(__always)
  var flags: JobRecord.Flags {
    switch self {
    case .none: return [.unpriced, .unsound]
    case .one(let part): return part.unit == nil ? .unpriced : []
    case .several(let parts):
      var flags: JobRecord.Flags = []
      if parts.contains(where: { $0.unit == nil }) { flags.insert(.unpriced) }
      if parts.contains(where: { $0.unit != parts[0].unit }) { flags.insert(.variedUnit) }
      return flags
    }
  }
}
