package import Quantities

/// One thing that happens to what is watched; a ledger keeps them all.
package enum WatchChange: Sendable, Hashable {
  /// Somebody is to be told, through these outputs.
  case fired(Alert, outputs: [String])
  /// Thresholds of an amount are armed again.
  case rearmed([Credits], of: WatchedAmount)
  /// The balance could not be read.
  case failed
  /// The balance can be read again.
  case recovered
  /// The balance was more than can be true.
  case doubted
  /// The balance can be true again.
  case trusted
  /// Somebody is about to tell an alert through an output, and nobody else is until then.
  case claimed(AlertID, output: String, until: Int64)
  /// The output has taken it.
  case delivered(AlertID, output: String)
  /// The output has not taken it.
  case undelivered(AlertID, output: String)
}
