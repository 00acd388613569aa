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
  /// How billed outputs are made again.
  package let redoing: Redoing
  /// Whether all of its prices are known.
  package let isPriced: Bool

  /// Makes the numbers of a job.
  package init(
    calls: Int64,
    outputs: Int64,
    listed: Credits,
    expected: Credits,
    redoing: Redoing = .none,
    isPriced: Bool = true
  ) {
    self.calls = calls
    self.outputs = outputs
    self.listed = listed
    self.expected = expected
    self.redoing = redoing
    self.isPriced = isPriced
  }

  /// Whether a call costs the same as that of another job, on average and at list price.
  func hasUnit(of other: JobFigures) -> Bool {
    let left = listed.millionths.magnitude.multipliedFullWidth(by: UInt128(other.calls.magnitude))
    let right = other.listed.millionths.magnitude.multipliedFullWidth(by: UInt128(calls.magnitude))
    return left == right
  }

  /// What it would cost with so many calls at the same mix of prices, and made again by another rule.
  ///
  /// It is rounded up once, to the millionth; nil where it is not known, or does not fit.
  func expected(calls: Int64, redoing: Redoing) -> Credits? {
    guard let each = redoing.factor else { return nil }
    let (factor, first) = Int128(calls).multipliedReportingOverflow(by: each.numerator)
    let (divisor, second) = Int128(self.calls).multipliedReportingOverflow(by: each.denominator)
    guard !first, !second else { return nil }
    return listed.scaled(by: factor, over: divisor)
  }
}
