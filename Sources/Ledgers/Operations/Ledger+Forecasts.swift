extension Ledger {
  /// Records a forecast.
  @discardableResult
  package func record(_ forecast: ForecastEntry) throws(LedgerProblem) -> LedgerEvent {
    try change { (edit) throws(LedgerProblem) in try append(.forecast(forecast), to: &edit) }
  }
}
