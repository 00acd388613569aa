package import Quantities

extension Fraction {
  /// The fraction in percent: `20%`; a ratio where a percentage has no end.
  package var percent: String {
    for places in 0...6 {
      var scale: Int128 = 100
      for _ in 0..<places { scale *= 10 }
      guard let scaled = multiplied(by: Fraction(scale)), scaled.denominator == 1 else { continue }
      return "\(ExactDecimal(digits: scaled.numerator, exponent: -places))%"
    }
    return "\(numerator)/\(denominator)"
  }
}
