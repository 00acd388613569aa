/// A decimal number without rounding: `digits × 10^exponent`.
///
/// It reads the number grammar of JSON (RFC 8259, section 6) and nothing else, so `010`, `1_000`,
/// `.5` and `+1` are not numbers.
package struct ExactDecimal: Sendable, Hashable {
  /// The significant digits with their sign, without trailing zeros.
  package let digits: Int128
  /// The power of ten that `digits` is multiplied by.
  package let exponent: Int

  /// The largest power of ten, up or down, that a number is held with.
  private static let farthest = 1 << 32

  /// Makes a number in lowest form, so that equal values compare equal.
  ///
  /// Exponents stop at 2^32 either way, far beyond all that can be read.
  package init(digits: Int128, exponent: Int = 0) {
    var digits = digits
    var exponent = digits == 0 ? 0 : max(-Self.farthest, min(Self.farthest, exponent))
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = exponent
  }

  /// Reads a whole text as one JSON number of at most 38 significant digits.
  package init(reading text: Span<UInt8>) throws(NumberProblem) {
    self = try DecimalScanner.number(in: text)
  }

  /// Reads a whole text as one JSON number of at most 38 significant digits.
  package init(reading text: String) throws(NumberProblem) {
    try self.init(reading: text.utf8.span)
  }

  /// The value as a fraction, or nil where it does not fit one.
  package var fraction: Fraction? {
    guard let power = Int128.powerOfTen(abs(exponent)) else { return nil }
    guard exponent >= 0 else { return Fraction(digits, over: power) }
    let (product, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow ? nil : Fraction(product)
  }

  /// The value as a whole number, or nil where it has a fraction or does not fit.
  package var integer: Int64? {
    guard exponent >= 0, let power = Int128.powerOfTen(exponent) else { return nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow ? nil : Int64(exactly: product)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The plain decimal spelling, without an exponent where that stays readable.
  package var description: String {
    guard exponent > -40, exponent < 40 else { return "\(digits)e\(exponent)" }
    let sign = digits < 0 ? "-" : ""
    let figures = String(digits.magnitude)
    guard exponent < 0 else { return sign + figures + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - figures.count)) + figures
    return "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
  }
}

extension Int128 {
  /// Ten to the given power, or nil above 10^38.
  static func powerOfTen(_ power: Int) -> Int128? {
    guard (0...38).contains(power) else { return nil }
    return (0..<power).reduce(into: Int128(1)) { value, _ in value *= 10 }
  }
}
