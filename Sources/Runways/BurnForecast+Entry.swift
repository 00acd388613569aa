package import Ledgers
internal import Quantities
internal import Statistics

extension BurnForecast {
  /// The chances that are kept, in parts of a thousand.
  private static let chances: [Int64] = [
    10, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950, 990,
  ]
  /// The days that are kept.
  private static let stretches: [Int64] = [7, 14, 28]

  /// The forecast as a ledger keeps it; as the method says it, so that what is learnt is not learnt twice.
  package var entry: ForecastEntry {
    ForecastEntry(
      method: fit.method.rawValue,
      readings: Int64(readings),
      chances: Self.chances,
      stretches: Self.stretches.map { days in
        let amounts = Self.chances.map {
          Credits(roundingUp: fit.quantile(Double($0) / 1000, days: Double(days)))
        }
        return ForecastEntry.Stretch(days: days, credits: amounts.sorted())
      }
    )
  }
}
