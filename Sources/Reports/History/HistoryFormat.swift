/// The formats that an account's history can take.
package enum HistoryFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal, with a chart.
  case table
  /// The chart as a picture.
  case svg
  /// For programs, as one object.
  case json
  /// For spreadsheets.
  case csv

  /// Puts a history into this format; the style is for terminals only.
  package func render(_ report: HistoryReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: HistoryTerminal.render(report, style)
    case .svg: Array(HistoryChart(report).picture.utf8)
    case .json: HistoryJSON.render(report)
    case .csv: HistoryCSV.render(report)
    }
  }
}
