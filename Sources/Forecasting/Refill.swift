package import Quantities

/// The manual purchase that lets a run go through.
package struct Refill: Sendable, Hashable {
  /// How many credits to buy in all.
  package let credits: Credits
  /// What they cost.
  package let dollars: Dollars
  /// In how many purchases, each within the provider's limit.
  package let purchases: Int
  /// What is available after the purchase and the run.
  package let leftAfterRun: Credits
  /// The page on which credits are bought.
  package let purchasePage: String

  /// Makes a refill from its parts.
  package init(
    credits: Credits,
    dollars: Dollars,
    purchases: Int,
    leftAfterRun: Credits,
    purchasePage: String
  ) {
    self.credits = credits
    self.dollars = dollars
    self.purchases = purchases
    self.leftAfterRun = leftAfterRun
    self.purchasePage = purchasePage
  }
}
