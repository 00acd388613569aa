internal import Pricing
internal import Quantities

/// Looks for the first job in run order up to which the available credits do not suffice with the asked chance.
///
/// What the first jobs need grows with every job, so halving finds it; each step counts only the jobs between.
struct CutSearch {
  let estimate: Estimate
  let batch: BatchForecaster
  let order: [Int]

  /// A number of jobs, and what they need.
  private struct Prefix {
    var jobs = 0
    var calls: [PricedCalls: Int64] = [:]
    var needed = Credits.zero
  }

  /// How many jobs come before it, what they need, and what they need with it; nil where all are covered.
  func cut(_ available: Credits) -> (before: Int, needed: Credits, withJob: Credits)? {
    var low = Prefix()
    let all = prefix(order.count, after: low)
    var (high, atHigh) = (all.jobs, all.needed)
    guard atHigh > available else { return nil }
    while high - low.jobs > 1 {
      let middle = prefix((low.jobs + high) / 2, after: low)
      if middle.needed > available {
        (high, atHigh) = (middle.jobs, middle.needed)
      } else {
        low = middle
      }
    }
    return (low.jobs, low.needed, atHigh)
  }

  private func prefix(_ jobs: Int, after low: Prefix) -> Prefix {
    var calls = low.calls
    for (key, count) in estimate.calls(of: order[low.jobs..<jobs]) {
      calls[key, default: 0] += count
    }
    return Prefix(jobs: jobs, calls: calls, needed: batch.needed(for: calls))
  }
}
