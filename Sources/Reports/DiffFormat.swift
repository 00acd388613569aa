/// The formats that a comparison can take.
package enum DiffFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case table
  /// For programs, as one object.
  case json
  /// For comments and summaries.
  case markdown
  /// The findings as annotations of GitHub.
  case github

  /// Puts a comparison into this format; the style is for terminals only.
  package func render(_ report: DiffReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: DiffTerminal.render(report, style)
    case .json: DiffJSON.render(report)
    case .markdown: DiffMarkdown.render(report)
    case .github: GitHubReport.render(report.findings)
    }
  }
}
