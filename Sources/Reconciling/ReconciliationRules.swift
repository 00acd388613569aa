package import Quantities

/// What a reconciliation goes by.
package struct ReconciliationRules: Sendable, Hashable {
  /// For how many milliseconds a balance may not show yet what was used.
  package let lagWindow: Int64
  /// The smallest purchase that can be made.
  package let minimumPurchase: Credits
  /// What purchases are multiples of.
  package let purchaseIncrement: Credits

  /// Makes rules.
  package init(
    lagWindow: Int64 = 120_000,
    minimumPurchase: Credits = Credits(whole: 1000),
    purchaseIncrement: Credits = Credits(whole: 100)
  ) {
    self.lagWindow = lagWindow
    self.minimumPurchase = minimumPurchase
    self.purchaseIncrement = purchaseIncrement
  }

  /// The smallest purchase that brings a rise: what it brings beyond that was used.
  func purchase(covering rise: Credits) -> Credits {
    let step = max(1, purchaseIncrement.millionths)
    let rounded = (rise.millionths + step - 1) / step * step
    return Credits(millionths: max(minimumPurchase.millionths, rounded))
  }
}
