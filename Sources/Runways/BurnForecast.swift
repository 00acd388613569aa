package import Quantities
package import Statistics

/// What is going to be used beside planned runs, from a moment on.
package struct BurnForecast: Sendable {
  /// The method and its fit.
  package let fit: BurnFit
  /// How many readings it is made from.
  package let readings: Int
  /// How many days they span.
  package let span: Double
  /// What there is to say about the readings.
  package let remarks: [BurnRemark]
  /// Where earlier forecasts turned out to lie, from 0 to 1 and in the order of time.
  package let past: [Double]

  /// From how many scored forecasts on chances are corrected by them.
  package static let leastPast = 20
  private static let step = 0.03

  /// Chooses a method for a series and fits it, to tell what is used from a moment on, by default the last reading's.
  ///
  /// Throws where there is too little to go by.
  package init(
    _ series: BurnSeries,
    past: [Double] = [],
    from moment: Moment? = nil
  ) throws(BurnRefusal) {
    if let refusal = series.refusal { throw refusal }
    guard let fit = MethodChoice(series).fit else { throw .readings(series.readings) }
    self.fit = fit.starting(at: moment?.days ?? series.end)
    readings = series.readings
    span = series.span
    remarks = series.remarks
    self.past = past
  }

  /// Whether chances are corrected by earlier forecasts.
  package var isCorrected: Bool { past.count >= Self.leastPast }

  /// What is not exceeded in so many days with a chance; never below zero.
  package func quantile(_ chance: Double, days: Double) -> Double {
    fit.quantile(corrected(chance), days: days)
  }

  /// The chance to ask the method for, so that as much as is asked for is covered in the long run.
  ///
  /// Source: Gibbs and Candès (2021), “Adaptive conformal inference under distribution shift”.
  func corrected(_ chance: Double) -> Double {
    guard isCorrected else { return chance }
    var level = chance
    for outcome in past {
      let missed = outcome > level ? 1.0 : 0
      level = min(0.999, max(0.001, level + Self.step * (missed - (1 - chance))))
    }
    return level
  }

  /// The same in the terms that a refill is decided by.
  package var demand: DailyDemand { fit.demand }
}
