/// The formats of the page about a purchase.
package enum RefillFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal, with charts.
  case table
  /// For comments and mails.
  case markdown
  /// For spreadsheets: a record for each fact.
  case csv
  /// For programs, as one object.
  case json

  /// Puts a report into this format; the style is for terminals only.
  package func render(_ report: RefillReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: RefillTerminal.render(report, style)
    case .markdown: RefillMarkdown.render(report)
    case .csv: RefillCSV.render(report)
    case .json: RefillJSON.render(report)
    }
  }
}
