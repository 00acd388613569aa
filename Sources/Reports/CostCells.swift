import Forecasting
import Quantities

/// The cells of the table of costs, for every format made for people.
struct CostCells {
  private let forecast: Forecast
  private let costs: CostLines
  private let atLeast: String
  private let unitDecimals: Int
  private let listedDecimals: Int
  private let expectedDecimals: Int

  /// Looks at a forecast and its sums; `atLeast` is the sign before a sum that may be higher.
  init(_ forecast: Forecast, _ costs: CostLines, atLeast: String) {
    self.forecast = forecast
    self.costs = costs
    self.atLeast = atLeast
    let lines = costs.lines + (costs.rest.map { [$0] } ?? [])
    unitDecimals = Self.decimals(of: costs.lines.compactMap(\.unit))
    listedDecimals = Self.decimals(of: lines.map(\.listed))
    expectedDecimals = Self.decimals(of: lines.map(\.expected))
  }

  /// Name, jobs, outputs, unit, credits, expected credits and share of each group.
  var rows: [[String]] {
    let rest = costs.overlaps ? nil : costs.rest
    let lines = costs.lines + (rest.map { [$0] } ?? [])
    let rows = zip(lines, percents(of: lines)).map(row)
    guard costs.overlaps, let rest = costs.rest else { return rows }
    // A job may count in several of them, so that their sums say nothing.
    return rows + [[rest.name] + CostField.allCases.map { _ in "" }]
  }

  private func row(of line: CostLine, percent: Int?) -> [String] {
    let sign = line.unpricedJobs > 0 ? atLeast : ""
    let hasPrice = line.unpricedJobs < line.jobs
    return [
      line.name,
      NumberText.of(line.jobs),
      NumberText.of(line.outputs),
      line.unit.map { NumberText.of($0, decimals: unitDecimals) } ?? "",
      hasPrice ? sign + NumberText.of(line.listed, decimals: listedDecimals) : "no price",
      hasPrice ? expected(sign, line.expected) : "",
      hasPrice ? share(percent, of: line.listed) : "",
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
      cost.listed > .zero && costs.lines.contains { $0.listed > .zero } ? "100 %" : "",
    ]
  }

  /// A bar for each row's share.
  func bars(columns: Int, glyphs: Glyphs) -> [String] {
    let whole = costs.lines.reduce(0) { max($0, $1.listed.millionths) }
    let bars = costs.lines.map { glyphs.bar($0.listed.millionths, of: whole, columns: columns) }
    return bars + (costs.rest == nil ? [] : [""])
  }

  /// The figures after the point of the amount that has most.
  static func decimals(of amounts: [Credits]) -> Int {
    amounts.reduce(0) { max($0, NumberText.decimals(of: $1)) }
  }

  /// The shares, which add up to the whole where groups do not overlap.
  private func percents(of lines: [CostLine]) -> [Int?] {
    let whole = forecast.cost.listed.millionths
    guard costs.overlaps else {
      let known = PercentList.of(lines.map(\.listed))
      return known.isEmpty ? lines.map { _ in nil } : known.map(\.self)
    }
    return lines.map { whole > 0 ? Int(($0.listed.millionths * 100 + whole / 2) / whole) : nil }
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
