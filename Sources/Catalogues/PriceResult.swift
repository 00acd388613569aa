package import Quantities

/// What a price expression says for one call.
package enum PriceResult: Sendable, Hashable {
  /// The price of one call.
  case known(Credits)
  /// The catalogue says that no price is known for this case.
  case unknown
  /// The expression has no usable value here.
  case undefined(UndefinedPrice)
}
