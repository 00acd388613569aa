/// The formats that can tell of manual invoicing.
package enum InvoicingFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case table
  /// For programs, as one object.
  case json
  /// For spreadsheets: a row for each month.
  case csv
  /// For comments and summaries.
  case markdown

  /// Puts a report into this format; the style is for terminals only.
  package func render(_ report: InvoicingReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: InvoicingTerminal.render(report, style)
    case .json: InvoicingJSON.render(report)
    case .csv: InvoicingCSV.render(report)
    case .markdown: InvoicingMarkdown.render(report)
    }
  }
}
