package import Quantities

/// How forecasts did against what runs used in the end.
package struct ForecastScore: Sendable, Hashable {
  /// How many runs had a forecast and are known to have ended.
  package let runs: Int
  /// What they were expected to use.
  package let expected: Credits
  /// What they used.
  package let used: Credits
  /// How many used no more than was expected.
  package let within: Int
  /// By how much more was used than expected, as a part of what was expected; nil where nothing was.
  package let bias: Fraction?
  /// The mean of how far each forecast was off, as a part of what was used; runs that used nothing are left out.
  package let meanError: Fraction?
  /// Whether the mean is exact; with many runs it is only right to 18 places.
  package let isExact: Bool

  /// Weighs the forecasts of runs.
  package init(of runs: [HistoryRun]) {
    let pairs = runs.compactMap { run -> (expected: Credits, used: Credits)? in
      guard run.outcome == .settled, let expected = run.expected else { return nil }
      return (expected, run.used)
    }
    let expected = Credits.sum(pairs.lazy.map(\.expected)) ?? .zero
    let used = Credits.sum(pairs.lazy.map(\.used)) ?? .zero
    self.runs = pairs.count
    self.expected = expected
    self.used = used
    within = pairs.count { $0.used <= $0.expected }
    bias = used.subtracting(expected).flatMap {
      Fraction($0.millionths, over: expected.millionths)
    }
    let errors = pairs.compactMap { pair in
      pair.used.subtracting(pair.expected).flatMap {
        Fraction($0.size.millionths, over: pair.used.millionths)
      }
    }
    let exact = Self.mean(errors)
    isExact = exact != nil || errors.isEmpty
    meanError = exact ?? Self.roundedMean(errors)
  }

  private static let places: Int128 = 1_000_000_000_000_000_000

  /// The mean of fractions; nil for none, or where it does not fit.
  private static func mean(_ errors: [Fraction]) -> Fraction? {
    let sum = errors.reduce(Fraction?.some(Fraction(0))) { $0?.adding($1) }
    return sum?.divided(by: Fraction(Int128(errors.count)))
  }

  /// The mean of fractions that are cut to 18 places; nil where it does not fit.
  private static func roundedMean(_ errors: [Fraction]) -> Fraction? {
    var sum: Int128 = 0
    for error in errors {
      guard let scaled = error.multiplied(by: Fraction(places))?.roundedDown else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(scaled)
      guard !overflow else { return nil }
      sum = next
    }
    return Fraction(sum, over: places)?.divided(by: Fraction(Int128(errors.count)))
  }
}
