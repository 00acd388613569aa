/// The formats that a report can take.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case table
  /// For programs, as one object.
  case json
  /// For programs, one job a line.
  case ndjson
  /// For comments and summaries.
  case markdown
  /// For spreadsheets.
  case csv

  /// Puts a report into this format; the style is for terminals only.
  package func render(_ report: Report, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: TerminalReport.render(report, style)
    case .json: JSONReport.render(report)
    case .ndjson: NDJSONReport.render(report)
    case .markdown: MarkdownReport.render(report)
    case .csv: CSVReport.render(report)
    }
  }
}
