/// A part of a whole, from nothing to all of it.
package struct Share: Sendable, Hashable {
  /// The part as a fraction from 0 to 1.
  package let fraction: Fraction

  /// Makes a share, or answers nil outside 0 to 1.
  package init?(_ fraction: Fraction) {
    guard fraction >= Fraction(0), fraction <= Fraction(1) else { return nil }
    self.fraction = fraction
  }

  /// Reads `8%` or `2.5%`, from 0 to 100.
  package init?(readingPercent text: Span<UInt8>) {
    guard text.count >= 2, text[text.count - 1] == UInt8(ascii: "%") else { return nil }
    guard
      let percent = try? ExactDecimal(reading: text.extracting(0..<(text.count - 1))),
      let fraction = percent.fraction?.divided(by: Fraction(100))
    else { return nil }
    self.init(fraction)
  }

  /// Nothing of the whole.
  package static let none = Share(Fraction(0), trusted: ())

  /// The whole.
  package static let whole = Share(Fraction(1), trusted: ())

  /// This share of a count, rounded up to a whole one.
  package func roundedUp(of count: Int64) -> Int64? {
    fraction.multiplied(by: Fraction(Int128(count))).flatMap { Int64(exactly: $0.roundedUp) }
  }

  private init(_ fraction: Fraction, trusted: Void) {
    self.fraction = fraction
  }
}

extension Share: CustomStringConvertible {
  /// The share in percent: `2.5%`, or the ratio `1/3` where a percentage has no end.
  package var description: String {
    for places in 0...36 {
      guard
        let scale = Int128.powerOfTen(places + 2),
        let scaled = fraction.multiplied(by: Fraction(scale))
      else { break }
      guard scaled.denominator == 1 else { continue }
      return "\(ExactDecimal(digits: scaled.numerator, exponent: -places))%"
    }
    return "\(fraction.numerator)/\(fraction.denominator)"
  }
}
