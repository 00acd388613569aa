package import Quantities

/// The numbers of a job on one price list, as far as comparing needs them.
package struct JobFigures: Sendable, Hashable {
  /// How many calls it makes.
  package let calls: Int64
  /// How many outputs they make.
  package let outputs: Int64
  /// What it costs at list price; what is known of it where a price is not known.
  package let listed: Credits
  /// The same with the outputs that are expected to be made again.
  package let expected: Credits
  /// The share of billed outputs that must be made again.
  package let redoRate: Share
  /// Whether all of its prices are known.
  package let isPriced: Bool

  /// Makes the numbers of a job.
  package init(
    calls: Int64,
    outputs: Int64,
    listed: Credits,
    expected: Credits,
    redoRate: Share = .none,
    isPriced: Bool = true
  ) {
    self.calls = calls
    self.outputs = outputs
    self.listed = listed
    self.expected = expected
    self.redoRate = redoRate
    self.isPriced = isPriced
  }

  /// Whether a call costs the same as that of another job, on average and at list price.
  func hasUnit(of other: JobFigures) -> Bool {
    let left = listed.millionths.magnitude.multipliedFullWidth(by: UInt128(other.calls.magnitude))
    let right = other.listed.millionths.magnitude.multipliedFullWidth(by: UInt128(calls.magnitude))
    return left == right
  }

  /// What it would cost with so many calls at the same mix of prices, and with another redo rate.
  ///
  /// It is rounded up once, to the millionth; nil where it is not known, or does not fit.
  func expected(calls: Int64, redoRate rate: Share) -> Credits? {
    let (numerator, denominator) = (rate.fraction.numerator, rate.fraction.denominator)
    let (factor, first) = Int128(calls).multipliedReportingOverflow(by: denominator)
    let (divisor, second) = Int128(self.calls)
      .multipliedReportingOverflow(by: denominator - numerator)
    guard !first, !second else { return nil }
    return listed.scaled(by: factor, over: divisor)
  }
}
