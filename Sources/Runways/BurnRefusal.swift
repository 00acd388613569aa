/// Why nothing is said of the burn.
package enum BurnRefusal: Error, Sendable, Hashable {
  /// There are so few readings; it takes four.
  case readings(Int)
  /// They span so many days only; it takes two.
  case span(days: Double)
}
