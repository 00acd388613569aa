package import Quantities

/// Which price list an estimate rests on.
package struct PriceList: Sendable, Hashable {
  /// The provider whose prices they are.
  package let provider: String
  /// What one credit costs, in dollars.
  package let creditPrice: Fraction
  /// The day on which somebody last held the list against the provider's own.
  package let checkedOn: Day
  /// The page on which credits are bought; empty where there is none.
  package let purchasePage: String
  /// The files whose prices were laid over the built-in ones.
  package let overrides: [String]
}
