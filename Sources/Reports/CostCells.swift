import Forecasting
import Quantities

/// The cells of the table of costs by model, for every format made for people.
struct CostCells {
  private let forecast: Forecast
  private let atLeast: String
  private let unitDecimals: Int
  private let listedDecimals: Int
  private let expectedDecimals: Int
  /// The share of each model; nil where nothing is priced.
  let percents: [Int?]

  /// Looks at a forecast; `atLeast` is the sign before a sum that may be higher.
  init(_ forecast: Forecast, atLeast: String) {
    self.forecast = forecast
    self.atLeast = atLeast
    unitDecimals = Self.decimals(of: forecast.models.compactMap(\.unit))
    listedDecimals = Self.decimals(of: forecast.models.map(\.listed))
    expectedDecimals = Self.decimals(of: forecast.models.map(\.expected))
    let known = PercentList.of(forecast.models.map(\.listed))
    percents = known.isEmpty ? forecast.models.map { _ in nil } : known.map(\.self)
  }

  /// Model, jobs, outputs, unit, credits, expected credits, share.
  func row(of model: ModelLine, percent: Int?) -> [String] {
    let sign = model.unpricedJobs > 0 ? atLeast : ""
    let hasPrice = model.unpricedJobs < model.jobs
    return [
      model.model,
      NumberText.of(model.jobs),
      NumberText.of(model.outputs),
      model.unit.map { NumberText.of($0, decimals: unitDecimals) } ?? "",
      hasPrice ? sign + NumberText.of(model.listed, decimals: listedDecimals) : "no price",
      hasPrice ? expected(sign, model.expected) : "",
      hasPrice ? share(percent, of: model.listed) : "",
    ]
  }

  /// The row of sums below.
  var total: [String] {
    let cost = forecast.cost
    let sign = cost.isLowerBound ? atLeast : ""
    return [
      "TOTAL",
      NumberText.of(forecast.plan.jobs),
      NumberText.of(forecast.plan.outputs),
      "",
      sign + NumberText.of(cost.listed, decimals: listedDecimals),
      expected(sign, cost.expected),
      percents.contains { $0 != nil } ? "100 %" : "",
    ]
  }

  /// A bar for each model's share.
  func bars(columns: Int, glyphs: Glyphs) -> [String] {
    let whole = forecast.models.reduce(0) { max($0, $1.listed.millionths) }
    return forecast.models.map { glyphs.bar($0.listed.millionths, of: whole, columns: columns) }
  }

  /// The figures after the point of the amount that has most.
  static func decimals(of amounts: [Credits]) -> Int {
    amounts.reduce(0) { max($0, NumberText.decimals(of: $1)) }
  }

  private func expected(_ sign: String, _ amount: Credits) -> String {
    guard forecast.cost.expected != forecast.cost.listed else { return "" }
    return sign + NumberText.of(amount, decimals: expectedDecimals)
  }

  private func share(_ percent: Int?, of amount: Credits) -> String {
    guard let percent else { return "" }
    return percent == 0 && amount > .zero ? "<1 %" : "\(percent) %"
  }
}
