package import Quantities

/// What burn is told by.
package struct BurnRules: Sendable, Hashable {
  /// The smallest purchase.
  package let minimumPurchase: Credits
  /// What purchases are multiples of.
  package let increment: Credits
  /// Readings closer together than this, in days, are taken as one.
  package let leastGap: Double

  /// Makes rules; a gap of readings is at least three hours, and longer than the time that a balance may lag.
  package init(minimumPurchase: Credits, increment: Credits, lagWindow: Int64 = 120_000) {
    self.minimumPurchase = minimumPurchase
    self.increment = increment
    leastGap = max(0.125, Double(lagWindow) / 86_400_000)
  }
}
