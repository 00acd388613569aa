/// What a forecast says about a run.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Everything fits and every rule holds.
  case covered
  /// Every job has a price; the balance was not asked for.
  case priced
  /// The plans can run as they are written; nothing is said about credits.
  case sound
  /// Credits are missing.
  case shortfall
  /// A policy or a budget says no.
  case denied
  /// A price or the balance is not known well enough to say.
  case unverified
  /// An approval is needed, missing, expired or drifted.
  case approval
  /// The plan cannot run as it is written, so nothing is said about credits.
  case invalid
}
