/// An exact ratio of two whole numbers, always in lowest terms with a positive denominator.
///
/// Every operation answers nil where 128 bits do not hold its result, or a number on the way to it.
package struct Fraction: Sendable, Hashable {
  /// The number above the line, with the sign.
  package let numerator: Int128
  /// The number below the line, at least 1.
  package let denominator: Int128

  /// Makes a whole number.
  package init(_ value: Int128) {
    numerator = value
    denominator = 1
  }

  /// Divides two whole numbers, or answers nil for a denominator of zero.
  ///
  /// The lowest number of 128 bits has no opposite among them, and so no fraction.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    if divisor == 1, denominator > 0 {
      self.numerator = numerator
      self.denominator = denominator
      return
    }
    if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator),
      let divisor = Int64(exactly: divisor), below > 0
    {
      self.numerator = Int128(above / divisor)
      self.denominator = Int128(below / divisor)
      return
    }
    let shared = Int128(divisor) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / shared
    self.denominator = denominator / shared
  }

  /// Adds, exactly.
  package func adding(_ other: Fraction) -> Fraction? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Fraction(sum)
    }
    let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, third) = left.addingReportingOverflow(right)
    let (below, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !first, !second, !third, !fourth else { return nil }
    return Fraction(sum, over: below)
  }

  /// Subtracts, exactly.
  package func subtracting(_ other: Fraction) -> Fraction? {
    guard other.numerator != .min else { return nil }
    return adding(Fraction(negating: other))
  }

  /// Multiplies, exactly.
  package func multiplied(by other: Fraction) -> Fraction? {
    let (above, first) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, second) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !first, !second else { return nil }
    if below == 1, above != .min { return Fraction(above) }
    return Fraction(above, over: below)
  }

  /// Divides, exactly; nil by zero.
  package func divided(by other: Fraction) -> Fraction? {
    guard let inverse = Fraction(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  /// The smallest whole number that is not below this one.
  package var roundedUp: Int128 {
    if denominator == 1 { return numerator }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The largest whole number that is not above this one.
  package var roundedDown: Int128 {
    if denominator == 1 { return numerator }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// What `roundedDown` leaves, above the denominator: at least 0, and less than the denominator.
  var restAboveRoundedDown: Int128 {
    let remainder = numerator % denominator
    return remainder < 0 ? remainder + denominator : remainder
  }

  private init(negating other: Fraction) {
    numerator = -other.numerator
    denominator = other.denominator
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 {
      // Most numbers fit a machine word, which divides much faster.
      if let left = UInt64(exactly: larger), let right = UInt64(exactly: smaller) {
        return UInt128(greatestCommonDivisor(left, right))
      }
      (larger, smaller) = (smaller, larger % smaller)
    }
    return max(larger, 1)
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}

extension Fraction: Comparable {
  /// Orders by value, exactly, without leaving 128 bits.
  package static func < (left: Fraction, right: Fraction) -> Bool {
    let (leftWhole, rightWhole) = (left.roundedDown, right.roundedDown)
    guard leftWhole == rightWhole else { return leftWhole < rightWhole }
    let (leftRest, rightRest) = (left.restAboveRoundedDown, right.restAboveRoundedDown)
    guard leftRest != 0, rightRest != 0 else { return leftRest < rightRest }
    return UInt128(leftRest).multipliedFullWidth(by: UInt128(right.denominator))
      < UInt128(rightRest).multipliedFullWidth(by: UInt128(left.denominator))
  }
}
