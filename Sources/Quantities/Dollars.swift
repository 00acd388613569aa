/// An amount of United States dollars in cents, for showing what credits cost.
package struct Dollars: Sendable, Hashable {
  /// The amount in cents.
  package let cents: Int64

  /// Makes an amount from cents.
  package init(cents: Int64) {
    self.cents = cents
  }

  /// Reads an amount in plain figures that comes to whole cents.
  package init?(amount text: String) {
    guard let value = try? ExactDecimal(reading: text),
      let cents = ExactDecimal(digits: value.digits, exponent: value.exponent + 2).integer
    else { return nil }
    self.cents = cents
  }

  /// Converts credits at a price for each, rounding half a cent to the even neighbour.
  package init?(_ credits: Credits, at priceOfOne: Fraction) {
    guard
      let value = credits.fraction?.multiplied(by: priceOfOne)?.multiplied(by: Fraction(100)),
      let cents = Int64(exactly: value.roundedHalfToEven)
    else { return nil }
    self.cents = cents
  }

  /// Reads dollars and two figures of cents, as they are described, and nothing else.
  package init?(reading text: String) {
    guard let value = try? ExactDecimal(reading: text),
      let cents = ExactDecimal(digits: value.digits, exponent: value.exponent + 2).integer
    else { return nil }
    self.cents = cents
    guard description == text else { return nil }
  }
}

extension Dollars: CustomStringConvertible {
  /// Dollars and two figures of cents without a sign for the currency: `14.16`.
  package var description: String {
    let (dollars, cents) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(self.cents < 0 ? "-" : "")\(dollars).\(cents < 10 ? "0" : "")\(cents)"
  }
}

extension Fraction {
  /// The nearest whole number; a half goes to the even one.
  var roundedHalfToEven: Int128 {
    let below = roundedDown
    let rest = restAboveRoundedDown
    let missing = denominator - rest
    if rest == missing { return below.isMultiple(of: 2) ? below : below + 1 }
    return rest > missing ? below + 1 : below
  }
}
