package import Alerts
package import Quantities

/// What a ledger makes of a look at the balance.
package struct WatchAnswer: Sendable, Hashable {
  /// What changed.
  package let changes: [WatchChange]
  /// Whether less is left than a threshold; nil where that is not known.
  package let isBelow: Bool?
  /// The amount that is watched; nil where there was no reading.
  package let amount: Credits?
  /// The reading as the ledger takes it; nil where there was none.
  package let reading: ReadingEntry?
}
