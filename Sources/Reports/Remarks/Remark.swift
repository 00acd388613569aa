import Diagnostics

/// Something to point out at a line of a plan: a finding, or what the verdict says.
struct Remark: Sendable, Hashable {
  /// `plan.unknown-key`, or `verdict.shortfall`.
  let code: String
  let severity: Severity
  let message: String
  let help: String?
  /// The place that it is about, or the best one to show it at.
  let place: Place?

  /// Whether it says what the run comes to.
  var isVerdict: Bool { code.utf8.starts(with: "verdict.".utf8) }

  /// The words in backticks of the message: what stays the same when figures and wordings change.
  var literals: [Substring] {
    message.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
  }

  /// The message, and what to do about it.
  var advice: String { help.map { "\(message); \($0)" } ?? message }
}
