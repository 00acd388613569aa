import Forecasting
import Quantities

/// How sure the cost of a saved report is.
enum SavedBatch {
  /// Reads the member that tells it; nil where it is not there, because the cost is certain.
  static func batch(_ root: SavedValue) throws(ReportProblem) -> BatchForecast? {
    guard let forecast = try root.optional("forecast") else { return nil }
    let spread = try forecast.member("spread")
    return BatchForecast(
      confidence: try forecast.member("confidence").share(),
      needed: try forecast.member("needed").credits(),
      expected: try forecast.member("expected").credits(),
      quantiles: try forecast.member("quantiles").list { (quantile) throws(ReportProblem) in
        BatchForecast.Quantile(
          chance: try quantile.member("chance").share(),
          credits: try quantile.member("credits").credits()
        )
      },
      spread: BatchForecast.Spread(
        luck: try spread.member("luck").credits(),
        rates: try spread.member("rates").credits(),
        drift: try spread.member("drift").credits()
      ),
      rates: try forecast.member("rates").list(rate)
    )
  }

  /// How likely the available credits suffice.
  static func coverage(_ root: SavedValue) throws(ReportProblem) -> Share? {
    try root.optional("forecast")?.optional("coverage")?.share()
  }

  private static func rate(_ line: SavedValue) throws(ReportProblem) -> RateLine {
    let basis = try line.member("basis")
    let known = try basis.known(RateLine.Basis(rawValue: basis.text()))
    let rate = try line.member("redo_rate").share()
    return RateLine(
      model: try line.member("model").text(),
      calls: try line.member("calls").integer(Int64.self),
      assumed: known == .assumed
        ? Redoing(rate: rate, attempts: try line.optional("attempts")?.count()) : nil,
      recorded: try line.member("recorded").integer(Int64.self),
      redone: try line.member("redone").integer(Int64.self),
      basis: known,
      rate: rate
    )
  }
}
