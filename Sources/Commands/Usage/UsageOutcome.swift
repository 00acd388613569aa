/// How a call of a job ended, in a runner's words.
enum UsageOutcome: String, CaseIterable, Sendable {
  /// It made what was wanted.
  case ok
  /// It made nothing; vendors do not bill that.
  case failed
  /// What it made was held back by the vendor's filter, and billed.
  case filtered
  /// It made something that has to be made again.
  case redone

  /// Whether a call that ended so is billed, where its runner does not say.
  var isUsuallyBilled: Bool {
    switch self {
    case .ok, .filtered, .redone: true
    case .failed: false
    }
  }
}
