internal import Quantities

/// Spells exact fractions for people.
enum RatioText {
  /// A part in percent with one figure after the point: `2.3 %`.
  static func percent(_ value: Fraction) -> String {
    guard let tenths = value.multiplied(by: Fraction(1000))?.rounded else { return "many %" }
    return "\(NumberText.grouped(tenths, places: 1)) %"
  }

  /// A part in percent with its sign: `+2.3 %`.
  static func signedPercent(_ value: Fraction) -> String {
    "\(value > Fraction(0) ? "+" : "")\(percent(value))"
  }

  /// An amount of credits: exact where it has up to six figures after the point, else `about 3.333333`.
  static func amount(_ value: Fraction) -> String {
    guard let millionths = value.multiplied(by: Fraction(Credits.scale)) else { return "unknown" }
    let text = NumberText.of(Credits(millionths: millionths.rounded))
    return millionths.denominator == 1 ? text : "about \(text)"
  }
}

extension Fraction {
  /// The nearest whole number; a half goes up.
  fileprivate var rounded: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let rest = remainder < 0 ? remainder + denominator : remainder
    let below = remainder < 0 ? quotient - 1 : quotient
    return rest >= denominator - rest ? below + 1 : below
  }

  /// The fraction without its sign.
  var size: Fraction {
    self < Fraction(0) ? Fraction(0).subtracting(self) ?? self : self
  }
}
