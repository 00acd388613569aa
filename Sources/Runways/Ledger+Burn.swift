package import Ledgers
internal import Quantities

extension Ledger {
  /// The balances and gains of the last 400 days that burn is told from, read in bounded time.
  ///
  /// The newest two thousand readings are read one by one; before them a few about every six hours. What own runs used
  /// is taken from the ledger's running sums, so that its length does not matter.
  package func burnRecord() throws(LedgerProblem) -> BurnRecord {
    try read { (view) throws(LedgerProblem) in try BurnRecordReader(view: view).record() }
  }
}

/// What a ledger says of burn.
package struct BurnRecord: Sendable {
  /// The balances that count, in the order of time.
  package let readings: [BurnReading]
  /// The credits that came in.
  package let gains: [BurnGain]
  /// The forecasts that were made, in the order of time.
  package let forecasts: [LedgerEvent]
}
