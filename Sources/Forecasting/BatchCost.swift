package import Pricing
package import Quantities
package import Statistics

/// What a run may take where that is not certain, calculated once for all that is decided by it.
package struct BatchCost: Sendable {
  /// What tells it of parts of the run as well.
  package let forecaster: BatchForecaster
  /// What there is to say about it.
  package let forecast: BatchForecast
  /// What all jobs may take.
  package let total: CreditDistribution

  /// Calculates it; nil where the cost is certain.
  package init?(_ estimate: Estimate, _ recorded: RecordedRates, confidence: Share) {
    guard let forecaster = BatchForecaster(estimate, recorded, confidence: confidence),
      let (forecast, total) = forecaster.forecast()
    else { return nil }
    self.forecaster = forecaster
    self.forecast = forecast
    self.total = total
  }
}
