package import Pricing
package import Quantities

/// Finds the first job in run order that some credits do not cover with the asked chance.
package struct CutFinder: Sendable {
  private let estimate: Estimate
  private let batch: BatchForecaster?
  private let order: [Int]
  private let lines: JobLines

  /// Takes the jobs; `batch` tells what they may take, nil where that is certain.
  package init(_ estimate: Estimate, _ batch: BatchForecaster?) {
    self.init(estimate, batch, order: estimate.runOrder())
  }

  /// Takes the jobs in their run order.
  init(_ estimate: Estimate, _ batch: BatchForecaster?, order: [Int]) {
    self.estimate = estimate
    self.batch = batch
    self.order = order
    lines = JobLines(estimate)
  }

  /// The job, and what is left when its turn comes; nil where all jobs are covered.
  package func cutLine(_ available: Credits) -> CutLine? {
    guard let batch else { return certain(available) }
    guard let cut = cut(available, batch) else { return nil }
    let before = order.prefix(cut.before)
    return CutLine(
      job: lines.line(of: order[cut.before]).place,
      needs: cut.withJob.subtracting(cut.needed) ?? .zero,
      left: max(.zero, available.subtracting(cut.needed) ?? .zero),
      jobsBefore: cut.before,
      outputsBefore: before.reduce(0) { $0 + estimate.jobs.amount(of: $1).outputs }
    )
  }

  /// The same where every job costs what it costs.
  private func certain(_ available: Credits) -> CutLine? {
    var left = available
    var outputs: Int64 = 0
    for (place, job) in order.enumerated() {
      let amount = estimate.jobs.amount(of: job)
      guard amount.expected <= left, let rest = left.subtracting(amount.expected) else {
        return CutLine(
          job: lines.line(of: job).place,
          needs: amount.expected,
          left: max(.zero, left),
          jobsBefore: place,
          outputsBefore: outputs
        )
      }
      left = rest
      outputs += amount.outputs
    }
    return nil
  }

  /// A number of jobs, and what they need.
  private struct Prefix {
    var jobs = 0
    var calls: [PricedCalls: Int64] = [:]
    var needed = Credits.zero
  }

  /// How many jobs come before it, what they need, and what they need with it; nil where all are covered.
  ///
  /// What the first jobs need grows with every job, so halving finds it; each step counts only the jobs between.
  private func cut(
    _ available: Credits,
    _ batch: BatchForecaster
  ) -> (before: Int, needed: Credits, withJob: Credits)? {
    var low = Prefix()
    let all = prefix(order.count, after: low, batch)
    var (high, atHigh) = (all.jobs, all.needed)
    guard atHigh > available else { return nil }
    while high - low.jobs > 1 {
      let middle = prefix((low.jobs + high) / 2, after: low, batch)
      if middle.needed > available {
        (high, atHigh) = (middle.jobs, middle.needed)
      } else {
        low = middle
      }
    }
    return (low.jobs, low.needed, atHigh)
  }

  private func prefix(_ jobs: Int, after low: Prefix, _ batch: BatchForecaster) -> Prefix {
    var calls = low.calls
    for (key, count) in estimate.calls(of: order[low.jobs..<jobs]) {
      calls[key, default: 0] += count
    }
    return Prefix(jobs: jobs, calls: calls, needed: batch.needed(for: calls))
  }
}
