package import Quantities

/// What an alert tells.
package enum AlertCause: Sendable, Hashable {
  /// Less is left than one threshold, the lowest, and others.
  case below(Credits, amount: Credits, of: WatchedAmount, alsoBelow: [Credits])
  /// The service shows more than what is known to be bought explains, again and again.
  case unexplained(shown: Credits, explained: Credits)
  /// The balance could not be read so often in a row; the last reason is told.
  case unreadable(failures: Int, problem: String)
}
