import Forecasting
import Quantities

/// The cost by model, or as a report's view asks for, as a table in Markdown.
struct MarkdownCostTable {
  private let report: Report
  private let forecast: Forecast

  /// How many groups are told; the others are counted.
  private static let limit = 20

  /// Looks at a report and its forecast.
  init(_ report: Report, _ forecast: Forecast) {
    self.report = report
    self.forecast = forecast
  }

  /// The lines of the table, and an empty one.
  var text: String {
    let costs = CostLines(report, forecast, limit: Self.limit)
    guard !costs.lines.isEmpty else { return "" }
    let cells = CostCells(forecast, costs, atLeast: "≥")
    let named = cells.rows.enumerated().map { number, row in
      // The last one may say in our words how many more there are.
      let isGroup = number < costs.lines.count
      return (isGroup ? [MarkdownText.code(row[0], inTable: true)] : [row[0]]) + row.dropFirst()
    }
    let total = ["**Total**"] + cells.total.dropFirst().map { $0.isEmpty ? "" : "**\($0)**" }
    let headings = [costs.grouping.rawValue] + CostField.allCases.map(\.rawValue)
    let rows = [headings.map(Self.capitalized)] + named + [total]
    let shown = rows.map(report.view.cells)
    let filled = shown[0].indices.filter { column in
      column == 0 || shown[1...costs.lines.count].contains { !$0[column].isEmpty }
    }
    let lines = shown.map { row in line(filled.map { row[$0] }) }
    let ruler = line(filled.map { $0 == 0 ? "---" : "---:" })
    let cost = forecast.cost
    let sign = cost.isLowerBound ? "≥" : ""
    let table = (lines.prefix(1) + [ruler] + lines.dropFirst()).joined(separator: "\n")
    let note = costs.overlaps ? "A job counts for each of its tags. " : ""
    return table
      + "\n\n\(note)\(sign)\(NumberText.of(cost.listedDollars)) at list price\(expected).\n"
  }

  private var expected: String {
    let cost = forecast.cost
    guard cost.expected != cost.listed else { return "" }
    let sign = cost.isLowerBound ? "≥" : ""
    return ", \(sign)\(NumberText.of(cost.expectedDollars)) with the outputs that are expected "
      + "to be made again"
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private func line(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }
}
