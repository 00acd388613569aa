internal import Quantities
package import Statistics

/// What will be taken until the next refill can be there: planned runs, and what is used beside them.
package struct RefillNeed: Sendable {
  /// What it comes to.
  package let total: LatticeDistribution

  /// Adds up planned runs and the daily demand over a time that may itself not be certain.
  package init(
    runs: CreditDistribution,
    demand: DailyDemand,
    over times: [(weight: Double, days: Double)]
  ) {
    guard !demand.isNone, times.contains(where: { $0.days > 0 }) else {
      total = Self.exact(runs)
      return
    }
    let step = Self.step(runs, demand, times)
    total = runs.rounded(to: step).adding(demand.total(over: times, step: step))
  }

  /// Few enough steps keep their size, which loses nothing.
  private static func exact(_ runs: CreditDistribution) -> LatticeDistribution {
    let steps = (runs.greatest.millionths - runs.least.millionths) / runs.step.millionths
    guard steps > mostSteps else { return runs.rounded(to: runs.step) }
    return runs.rounded(to: nice(Double(steps) * runs.step.estimate / Double(mostSteps)))
  }

  private static let mostSteps: Int128 = 16_384

  /// Steps of which some thousands span all that may be taken.
  private static func step(
    _ runs: CreditDistribution,
    _ demand: DailyDemand,
    _ times: [(weight: Double, days: Double)]
  ) -> Credits {
    let days = times.map(\.days).max() ?? 0
    let span = runs.deviation * 12 + demand.total(days: days).quantile(0.999_999)
    return nice(span / 8192)
  }

  /// The next of 1, 2, 5, 10 … at or above a size, from a hundredth of a credit.
  private static func nice(_ size: Double) -> Credits {
    var unit: Int128 = 10_000
    while true {
      for factor: Int128 in [1, 2, 5] where Double(unit * factor) / 1_000_000 >= size {
        return Credits(millionths: unit * factor)
      }
      unit *= 10
    }
  }
}
