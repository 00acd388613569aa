/// An amount of credits, counted in whole millionths.
///
/// A matrix of 10^15 combinations costs more millionths than 64 bits hold, so that there are 128. Sums
/// and products are checked all the same: nil means that the result is beyond `limit`.
package struct Credits: Sendable, Hashable {
  /// The amount in millionths of a credit.
  package let millionths: Int128

  /// Makes an amount from millionths of a credit.
  package init(millionths: Int128) {
    self.millionths = millionths
  }

  /// Makes an amount of whole credits.
  package init(whole credits: Int64) {
    millionths = Int128(credits) * Self.scale
  }

  /// Rounds an exact value up to a millionth, as costs are.
  package init?(roundingUp value: Fraction) {
    guard let scaled = value.multiplied(by: Fraction(Self.scale)) else { return nil }
    self.init(within: scaled.roundedUp, false)
  }

  /// Rounds an exact value down to a millionth, as balances are.
  package init?(roundingDown value: ExactDecimal) {
    let exponent = value.exponent + 6
    if exponent < -38 {
      self.init(millionths: value.digits < 0 ? -1 : 0)
      return
    }
    guard let scaled = ExactDecimal(digits: value.digits, exponent: exponent).fraction else {
      return nil
    }
    self.init(within: scaled.roundedDown, false)
  }

  /// Reads an exact decimal, as amounts are described, and nothing else.
  package init?(reading text: String) {
    guard let value = try? ExactDecimal(reading: text), let credits = Credits(roundingDown: value),
      credits.description == text
    else { return nil }
    self = credits
  }

  /// The largest amount that sums and products come to, in millionths: what is calculated from it, such
  /// as a share in percent, fits as well.
  package static let limit: Int128 = 1_000_000_000_000_000_000_000_000_000_000

  private init?(within millionths: Int128, _ overflow: Bool) {
    guard !overflow, millionths <= Self.limit, millionths >= -Self.limit else { return nil }
    self.millionths = millionths
  }

  /// No credits at all.
  package static let zero = Credits(millionths: 0)

  /// How many millionths make one credit.
  package static let scale: Int128 = 1_000_000

  /// The amount as an exact fraction of credits.
  package var fraction: Fraction? {
    Fraction(millionths, over: Self.scale)
  }

  /// Adds, or answers nil where the sum does not fit.
  package func adding(_ other: Credits) -> Credits? {
    let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
    return Credits(within: sum, overflow)
  }

  /// Subtracts, or answers nil where the difference does not fit.
  package func subtracting(_ other: Credits) -> Credits? {
    let (difference, overflow) = millionths.subtractingReportingOverflow(other.millionths)
    return Credits(within: difference, overflow)
  }

  /// Multiplies by a count, or answers nil where the product does not fit.
  @inline(__always)
  package func multiplied(by count: Int64) -> Credits? {
    // Two machine words cannot overflow, and multiply much faster.
    if let word = Int64(exactly: millionths) {
      return Credits(within: Int128(word) &* Int128(count), false)
    }
    let (product, overflow) = millionths.multipliedReportingOverflow(by: Int128(count))
    return Credits(within: product, overflow)
  }

  /// Multiplies an amount by a ratio of counts, and rounds up to a millionth; nil where it does not fit.
  ///
  /// The product on the way has 256 bits, so that only the result must fit.
  package func scaled(by factor: Int128, over divisor: Int128) -> Credits? {
    guard millionths >= 0, factor >= 0, divisor > 0 else { return nil }
    let product = UInt128(millionths).multipliedFullWidth(by: UInt128(factor))
    let below = UInt128(divisor)
    guard product.high < below else { return nil }
    let (quotient, remainder) = below.dividingFullWidth(product)
    guard quotient < UInt128(Self.limit) else { return nil }
    return Credits(millionths: Int128(quotient) + (remainder > 0 ? 1 : 0))
  }
}

extension Credits: Comparable {
  /// Orders by amount.
  package static func < (left: Credits, right: Credits) -> Bool {
    left.millionths < right.millionths
  }
}

extension Credits: CustomStringConvertible {
  /// The exact decimal, without trailing zeros: `6.5`.
  package var description: String {
    ExactDecimal(digits: millionths, exponent: -6).description
  }
}
