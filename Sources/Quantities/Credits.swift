/// An amount of credits, counted in whole millionths.
///
/// Sums and products are checked: nil means that 64 bits do not hold the result.
package struct Credits: Sendable, Hashable {
  /// The amount in millionths of a credit.
  package let millionths: Int64

  /// Makes an amount from millionths of a credit.
  package init(millionths: Int64) {
    self.millionths = millionths
  }

  /// Makes an amount of whole credits, or answers nil where it does not fit.
  package init?(whole credits: Int64) {
    let (product, overflow) = credits.multipliedReportingOverflow(by: Self.scale)
    guard !overflow else { return nil }
    millionths = product
  }

  /// Rounds an exact value up to a millionth, as costs are.
  package init?(roundingUp value: Fraction) {
    guard
      let scaled = value.multiplied(by: Fraction(Int128(Self.scale))),
      let fitting = Int64(exactly: scaled.roundedUp)
    else { return nil }
    millionths = fitting
  }

  /// Rounds an exact value down to a millionth, as balances are.
  package init?(roundingDown value: ExactDecimal) {
    let exponent = value.exponent + 6
    if exponent < -38 {
      millionths = value.digits < 0 ? -1 : 0
      return
    }
    guard
      let scaled = ExactDecimal(digits: value.digits, exponent: exponent).fraction,
      let fitting = Int64(exactly: scaled.roundedDown)
    else { return nil }
    millionths = fitting
  }

  /// No credits at all.
  package static let zero = Credits(millionths: 0)

  /// How many millionths make one credit.
  package static let scale: Int64 = 1_000_000

  /// The amount as an exact fraction of credits.
  package var fraction: Fraction? {
    Fraction(Int128(millionths), over: Int128(Self.scale))
  }

  /// Adds, or answers nil where the sum does not fit.
  package func adding(_ other: Credits) -> Credits? {
    let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
    return overflow ? nil : Credits(millionths: sum)
  }

  /// Subtracts, or answers nil where the difference does not fit.
  package func subtracting(_ other: Credits) -> Credits? {
    let (difference, overflow) = millionths.subtractingReportingOverflow(other.millionths)
    return overflow ? nil : Credits(millionths: difference)
  }

  /// Multiplies by a count, or answers nil where the product does not fit.
  package func multiplied(by count: Int64) -> Credits? {
    let (product, overflow) = millionths.multipliedReportingOverflow(by: count)
    return overflow ? nil : Credits(millionths: product)
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
    ExactDecimal(digits: Int128(millionths), exponent: -6).description
  }
}
