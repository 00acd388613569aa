package import Ledgers
package import Quantities

/// A balance that was read.
package struct HistoryReading: Sendable, Hashable {
  /// Its number in the ledger.
  package let sequence: Int64
  /// When it began to be read, on the ledger's time.
  package let begun: LedgerTime
  /// When it was put down, by the clock on the wall.
  package let at: Moment
  /// The balance.
  package let credits: Credits
  /// Whether it is believed.
  package let isBelieved: Bool

  /// Makes a reading.
  package init(
    sequence: Int64,
    begun: LedgerTime,
    at: Moment,
    credits: Credits,
    isBelieved: Bool = true
  ) {
    self.sequence = sequence
    self.begun = begun
    self.at = at
    self.credits = credits
    self.isBelieved = isBelieved
  }
}
