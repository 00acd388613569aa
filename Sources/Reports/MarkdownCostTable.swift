import Forecasting
import Quantities

/// The cost by model as a table in Markdown.
struct MarkdownCostTable {
  private let forecast: Forecast
  private let cells: CostCells

  /// How many models are told; the others are counted.
  private static let limit = 20

  /// Looks at a forecast.
  init(_ forecast: Forecast) {
    self.forecast = forecast
    cells = CostCells(forecast, atLeast: "≥")
  }

  /// The lines of the table, and an empty one.
  var text: String {
    guard !forecast.models.isEmpty else { return "" }
    let headings = ["Model", "Jobs", "Outputs", "Unit", "Credits", "Expected", "Share"]
    let models = zip(forecast.models, cells.percents).prefix(Self.limit).map { model, percent in
      var row = cells.row(of: model, percent: percent)
      row[0] = MarkdownText.code(model.model, inTable: true)
      return row
    }
    let total = ["**Total**"] + cells.total.dropFirst().map { $0.isEmpty ? "" : "**\($0)**" }
    let rows = models + hidden + [total]
    let filled = headings.indices.filter { column in models.contains { !$0[column].isEmpty } }
    let lines = ([headings] + rows).map { row in line(filled.map { row[$0] }) }
    let ruler = line(filled.map { $0 == 0 ? "---" : "---:" })
    let cost = forecast.cost
    let sign = cost.isLowerBound ? "≥" : ""
    let table = (lines.prefix(1) + [ruler] + lines.dropFirst()).joined(separator: "\n")
    return table + "\n\n\(sign)\(NumberText.of(cost.listedDollars)) at list price\(expected).\n"
  }

  private var expected: String {
    let cost = forecast.cost
    guard cost.expected != cost.listed else { return "" }
    let sign = cost.isLowerBound ? "≥" : ""
    return ", \(sign)\(NumberText.of(cost.expectedDollars)) with the outputs that are expected "
      + "to be made again"
  }

  private var hidden: [[String]] {
    let count = forecast.models.count - Self.limit
    guard count > 0 else { return [] }
    return [
      ["and \(NumberText.counted(count, "more model"))"]
        + Array(repeating: "", count: 6)
    ]
  }

  private func line(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }
}
