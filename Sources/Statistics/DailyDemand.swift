package import Quantities

/// What is used day by day beside planned runs: each day by a gamma distribution around a level that is not quite known.
///
/// A day of half the mean use counts as half a day, in mean and variance.
package struct DailyDemand: Sendable, Hashable {
  /// The mean use a day in credits, at least zero.
  package let mean: Double
  /// The standard deviation of one day in credits, at a known level.
  package let deviation: Double
  /// How far the level itself may be off: its standard deviation as a part of the mean.
  package let levelSpread: Double
  /// The shape of a week: the mean use of the seven days from the start on, as parts of the mean.
  package let week: [Double]

  /// Makes a demand; a week has seven parts, of which none is below zero.
  package init(
    mean: Double,
    deviation: Double,
    levelSpread: Double,
    week: [Double] = Array(repeating: 1, count: 7)
  ) {
    self.mean = mean
    self.deviation = deviation
    self.levelSpread = levelSpread
    self.week = week.map { max(0, $0) }
  }

  /// Nothing is used.
  package static let none = DailyDemand(mean: 0, deviation: 0, levelSpread: 0)

  /// Whether nothing is used.
  package var isNone: Bool { mean <= 0 }

  /// How many days of mean use so many days from the start on are worth.
  func usualDays(in days: Double) -> Double {
    let whole = Int(min(days, 1e6))
    let weeks = Double(whole / 7) * week.reduce(0, +)
    let rest = week.prefix(whole % 7).reduce(0, +)
    return weeks + rest + (days - Double(whole)) * week[whole % 7]
  }

  private static let levels = GaussLegendre(count: 32)

  /// What is used in a time of so many days, at least zero; the level is the same on all of them.
  package func total(days: Double) -> any RealDistribution {
    guard !isNone, days > 0 else { return PointDistribution(mean: 0) }
    let known = TotalDemand(level: 1, days: days, of: self)
    guard levelSpread > 0 else { return known }
    let level = GammaDistribution(mean: 1, deviation: levelSpread)
    return MixedDistribution(
      weights: Self.levels.weights,
      parts: Self.levels.nodes.map {
        TotalDemand(level: level.quantile($0), days: days, of: self)
      }
    )
  }

  /// The same on steps from zero, each amount rounded up to the next, for a time that is itself not certain.
  package func total(
    over times: [(weight: Double, days: Double)],
    step: Credits
  ) -> LatticeDistribution {
    let totals = times.map { ($0.weight, total(days: $0.days)) }
    return MixedDistribution(weights: totals.map(\.0), parts: totals.map(\.1)).lattice(step: step)
  }
}
