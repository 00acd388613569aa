/// What is used in some days at a known level.
struct TotalDemand: RealDistribution {
  private let shape: any RealDistribution

  /// Days are independent, so that variances add up; both mean and deviation of a day go with the level.
  init(level: Double, days: Double, of demand: DailyDemand) {
    let days = demand.usualDays(in: days)
    let mean = level * demand.mean * days
    let deviation = level * demand.deviation * days.squareRoot()
    shape =
      deviation > 0
      ? GammaDistribution(mean: mean, deviation: deviation) : PointDistribution(mean: mean)
  }

  var mean: Double { shape.mean }
  var deviation: Double { shape.deviation }
  var bounds: ClosedRange<Double> { shape.bounds }

  func probability(atMost x: Double) -> Double { shape.probability(atMost: x) }
}
