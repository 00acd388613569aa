package import Quantities

/// What all jobs of a side come to.
package struct SideTotals: Sendable, Hashable {
  /// How many plans there are.
  package let plans: Int
  /// How many jobs there are.
  package let jobs: Int
  /// How many outputs they make.
  package let outputs: Int128
  /// What they cost at list price.
  package let listed: Credits
  /// What they cost with the outputs that are expected to be made again.
  package let expected: Credits
  /// How many jobs have a price that is not known, which makes the sums lower bounds.
  package let unpricedJobs: Int

  /// Sums up a side.
  init(_ side: any PricedSide) {
    var outputs: Int128 = 0
    var (listed, expected): (Int128, Int128) = (0, 0)
    var unpricedJobs = 0
    for job in 0..<side.count {
      let figures = side.figures(of: job)
      outputs += Int128(figures.outputs)
      listed += figures.listed.millionths
      expected += figures.expected.millionths
      if !figures.isPriced { unpricedJobs += 1 }
    }
    plans = side.plans.count
    jobs = side.count
    self.outputs = outputs
    self.listed = Credits(millionths: listed)
    self.expected = Credits(millionths: expected)
    self.unpricedJobs = unpricedJobs
  }
}
