/// Why an expression has no usable value.
package enum UndefinedPrice: Sendable, Hashable {
  /// A divisor is zero.
  case dividedByZero
  /// A value on the way, or the price itself, is larger than can be held exactly.
  case tooLarge
  /// The price is below zero.
  case negative
}
