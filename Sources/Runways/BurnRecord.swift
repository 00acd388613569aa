package import Ledgers

/// What a ledger says of burn.
package struct BurnRecord: Sendable {
  /// The balances that count, in the order of time.
  package let readings: [BurnReading]
  /// The credits that came in.
  package let gains: [BurnGain]
  /// The forecasts that were made, in the order of time.
  package let forecasts: [LedgerEvent]
}
