internal import Glibc
package import Statistics

/// A method fitted to some intervals: the distribution of what is used in any number of days after them.
package struct BurnFit: Sendable {
  /// The method.
  package let method: BurnMethod
  /// After how many days an interval counts a part of e less.
  package let memory: Double
  /// The mean use a day.
  package let rate: Double
  /// The variance of a day.
  package let variance: Double
  /// How many days the mean is worth.
  package let worth: Double
  /// The variance by which the level itself moves in a day.
  let drift: Double
  /// The degrees of freedom.
  let freedom: Double
  /// By weekday from Sunday on, as parts of the mean; all 1 without the shape of a week.
  let shape: [Double]
  /// Where it begins, in days since 1970.
  private(set) var start: Double

  /// Fits a method to intervals, at least two; nil where it cannot be.
  init?(_ method: BurnMethod, _ intervals: [BurnInterval], memory: Double, at time: Double) {
    var shape = Array(repeating: 1.0, count: 7)
    if method == .weekly {
      guard let week = WeekShape(intervals) else { return nil }
      shape = week.parts
    }
    let ages = intervals.map { Glibc.exp(-(time - ($0.start + $0.end) / 2) / memory) * $0.weight }
    let expected = intervals.map { Self.expected($0.start, $0.days, shape) }
    var weights = ages
    var moments = Moments(intervals, expected, weights)
    if method != .gamma {
      for _ in 0..<3 {
        let deviation = moments.variance.squareRoot()
        guard deviation > 0 else { break }
        weights = intervals.indices.map { index in
          let spread = deviation * intervals[index].days.squareRoot()
          let off = (intervals[index].burn - moments.rate * expected[index]) / spread
          let limit = off > 0 ? Self.huberAbove : Self.huberBelow
          return ages[index] * min(1, limit / max(abs(off), 1e-9))
        }
        moments = Moments(intervals, expected, weights)
      }
    }
    guard intervals.count > 1, moments.rate.isFinite, moments.variance.isFinite else { return nil }
    self.method = method
    self.memory = memory
    rate = max(0, moments.rate)
    variance = moments.variance
    worth = moments.worth
    let lambda = Glibc.exp(-1 / memory)
    drift = moments.variance * (1 - lambda) * (1 - lambda) / lambda
    freedom = max(1.5, moments.count - 1)
    self.shape = shape
    start = time
  }

  /// How far off use may be, in deviations, before it counts less.
  ///
  /// Burn leans to the right: as strict a limit above would take true days for wrong ones, and the mean would be too
  /// low.
  private static let huberBelow = 2.5
  private static let huberAbove = 4.0

  /// The days of a stretch, each counted by the shape of a week.
  private static func expected(_ start: Double, _ days: Double, _ shape: [Double]) -> Double {
    guard shape.contains(where: { $0 != 1 }) else { return days }
    var (sum, time) = (0.0, start)
    let end = start + days
    while time < end {
      let next = min(end, time.rounded(.down) + 1)
      sum += (next - time) * shape[WeekShape.weekday(of: time)]
      time = max(next, time + 1e-9)
    }
    return sum
  }

  /// What is used on average in so many days.
  package func mean(days: Double) -> Double { rate * Self.expected(start, days, shape) }

  /// The variance of what is used in so many days: days by themselves, an uncertain level, and its drift.
  package func variance(days: Double) -> Double {
    variance * (days + days * days / worth) + drift * days * days * days / 3
  }

  /// What is not exceeded in so many days with a chance; never below zero.
  package func quantile(_ chance: Double, days: Double) -> Double {
    let (mean, deviation) = (mean(days: days), variance(days: days).squareRoot())
    guard days > 0, mean > 0, deviation > 0 else { return max(0, mean) }
    switch method {
    case .gamma:
      // Of a level that is estimated from few bursts, more lies above the estimate than below it.
      let lean = 1 + levelSpread * levelSpread
      return GammaDistribution(mean: mean * lean, deviation: deviation * lean).quantile(chance)
    case .rate, .weekly:
      let t = StudentTDistribution(freedom: freedom).quantile(chance)
      return max(0, mean + deviation * Self.leaning(t, skewness: 2 * deviation / mean))
    }
  }

  /// A quantile around zero, moved as that of a gamma distribution of this skewness is; within the usual range only.
  ///
  /// Source: Cornish and Fisher (1938), “Moments and cumulants in the specification of distributions”.
  private static func leaning(_ t: Double, skewness: Double) -> Double {
    let usual = min(3, max(-2, t))
    return t + min(0.8, skewness) / 6 * (usual * usual - 1)
  }

  /// The standard deviation of a day.
  package var deviation: Double { variance.squareRoot() }

  /// How far the mean may be off: its standard deviation as a part of it.
  package var levelSpread: Double { rate > 0 ? min(1, (variance / worth).squareRoot() / rate) : 0 }

  /// The same in the terms that a refill is decided by.
  package var demand: DailyDemand {
    guard rate > 0 else { return .none }
    return DailyDemand(
      mean: rate,
      deviation: deviation,
      levelSpread: levelSpread,
      week: (0..<7).map { Self.expected(start + Double($0), 1, shape) }
    )
  }

  /// The same from a later moment on, in days since 1970.
  func starting(at time: Double) -> BurnFit {
    var later = self
    later.start = max(start, time)
    return later
  }
}

extension BurnFit {
  /// Weighed sums over intervals.
  private struct Moments {
    let rate: Double
    let variance: Double
    let worth: Double
    let count: Double

    init(_ intervals: [BurnInterval], _ expected: [Double], _ weights: [Double]) {
      var (burn, days, square, sum, squares) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for (index, weight) in weights.enumerated() {
        burn += weight * intervals[index].burn
        days += weight * expected[index]
        square += weight * weight * expected[index]
        sum += weight
        squares += weight * weight
      }
      rate = burn / days
      worth = days * days / square
      count = sum * sum / squares
      var off = 0.0
      for (index, weight) in weights.enumerated() {
        let rest = intervals[index].burn - rate * expected[index]
        off += weight * rest * rest / intervals[index].days
      }
      variance = off / sum * count / max(0.5, count - 1)
    }
  }
}
