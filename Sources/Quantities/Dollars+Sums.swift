extension Dollars: Comparable {
  /// Orders by amount.
  package static func < (left: Dollars, right: Dollars) -> Bool { left.cents < right.cents }
}

extension Dollars {
  /// No dollars at all.
  package static let zero = Dollars(cents: 0)

  /// Adds, or answers nil where the sum does not fit.
  package func adding(_ other: Dollars) -> Dollars? {
    let (sum, overflow) = cents.addingReportingOverflow(other.cents)
    return overflow ? nil : Dollars(cents: sum)
  }

  /// What is missing of this amount where there is another one; nothing where that is as much.
  package func missing(from other: Dollars) -> Dollars {
    let (rest, overflow) = cents.subtractingReportingOverflow(other.cents)
    return other >= self ? .zero : Dollars(cents: overflow ? .max : rest)
  }

  /// The nearest whole cents of an exact amount of dollars.
  package init?(nearest amount: Fraction) {
    guard let hundred = amount.multiplied(by: Fraction(100)),
      let cents = Int64(exactly: hundred.roundedHalfToEven)
    else { return nil }
    self.init(cents: cents)
  }
}
