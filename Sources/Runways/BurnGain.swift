package import Quantities

/// Credits that came in with a record.
package struct BurnGain: Sendable, Hashable {
  /// The day that somebody gave.
  package let day: Day
  /// Its number in the ledger.
  package let sequence: Int64
  /// The credits.
  package let credits: Credits

  /// Makes a gain.
  package init(day: Day, sequence: Int64, credits: Credits) {
    self.day = day
    self.sequence = sequence
    self.credits = credits
  }
}
