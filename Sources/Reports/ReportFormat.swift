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
  /// For GitHub's runner, as annotations of the lines that findings are about.
  case github
  /// For code scanning.
  case sarif
  /// For the test reports of CI systems.
  case junit
  /// For GitLab's merge requests, as Code Quality.
  case gitlab
  /// For GitLab's merge requests and for Prometheus, as OpenMetrics.
  case metrics
  /// For Slack, as the blocks of a message.
  case slack
  /// For programs that read texts, one line a finding.
  case agent
  /// For GitLab's jobs, as variables.
  case dotenv

  /// Puts a report into this format; the style is for terminals only.
  package func render(_ report: Report, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: TerminalReport.render(report, style)
    case .json: JSONReport.render(report)
    case .ndjson: NDJSONReport.render(report)
    case .markdown: MarkdownReport.render(report)
    case .csv: CSVReport.render(report)
    case .github: GitHubReport.render(report)
    case .sarif: SARIFReport.render(report)
    case .junit: JUnitReport.render(report)
    case .gitlab: CodeQualityReport.render(report)
    case .metrics: MetricsReport.render(report)
    case .slack: SlackReport.render(report)
    case .agent: AgentReport.render(report)
    case .dotenv: DotenvReport.render(report)
    }
  }
}
