internal import Diagnostics
internal import Forecasting

/// What came of holding an estimate against a balance.
struct Decision {
  let forecast: Forecast
  /// What is to say about the balance.
  var findings = Findings()
  /// The hold that was granted, where one was asked for.
  var hold: HeldRun?
}
