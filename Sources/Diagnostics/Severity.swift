/// How bad a finding is.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The plan cannot run as it is written.
  case error
  /// The plan runs, and probably not as its author means it.
  case warning
  /// Good to know.
  case note
}
