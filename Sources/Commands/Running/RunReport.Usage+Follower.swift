internal import Reports
internal import YAMLReading

extension RunReport.Usage {
  /// What a command has reported to its end.
  init(_ usage: UsageFollower) {
    let total = usage.reader.total
    self.init(
      ok: total.ok,
      failed: total.failed,
      filtered: total.filtered,
      redone: total.redone,
      billed: total.billed,
      credits: total.credits,
      isWhole: usage.isWhole
    )
  }
}

extension SourceProblem {
  /// Why what a command reported cannot be read, behind “what the command reported”.
  var words: String {
    switch self {
    case .missing, .notAFileName, .outsideFolder: "is not there"
    case .notRegular: "is in no regular file"
    case .tooLarge(let limit): "is larger than \(limit) bytes"
    case .unreadable(let reason): "cannot be read: \(reason)"
    }
  }
}
