/// What a ledger says of an account, from which it is reconciled; each part is in the order of the ledger.
package struct AccountHistory: Sendable {
  /// The believed readings of the account itself; behind them the last one, where that is not believed.
  package let readings: [HistoryReading]
  /// Purchases and adjustments, as they were corrected.
  package let gains: [HistoryGain]
  /// Runs, and what was used without one, as it was corrected.
  package let runs: [HistoryRun]

  /// Makes a history.
  package init(readings: [HistoryReading], gains: [HistoryGain], runs: [HistoryRun]) {
    self.readings = readings
    self.gains = gains
    self.runs = runs
  }
}
