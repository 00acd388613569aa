/// The formats that a reconciliation can take.
package enum ReconciliationFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case table
  /// For programs, as one object.
  case json
  /// For spreadsheets.
  case csv
  /// For comments and summaries.
  case markdown

  /// Puts a reconciliation into this format; the style is for terminals only.
  package func render(_ report: ReconciliationReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: ReconciliationTerminal.render(report, style)
    case .json: ReconciliationJSON.render(report)
    case .csv: ReconciliationCSV.render(report)
    case .markdown: ReconciliationMarkdown.render(report)
    }
  }
}
