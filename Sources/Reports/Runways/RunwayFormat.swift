/// The formats that a runway can take.
package enum RunwayFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal, with a chart.
  case table
  /// For programs, as one object.
  case json
  /// For comments and pages.
  case markdown
  /// For spreadsheets: what is left day by day.
  case csv
  /// The chart as a picture.
  case svg

  /// Puts a runway into this format; the style is for terminals only.
  package func render(_ report: RunwayReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: RunwayTerminal.render(report, style)
    case .json: RunwayJSON.render(report)
    case .markdown: RunwayMarkdown.render(report)
    case .csv: RunwayCSV.render(report)
    case .svg:
      Array(
        (SVGChart(RunwayChart.chart(report))?.text ?? SVGChart.empty(RunwayChart.chart(report)))
          .utf8
      )
    }
  }
}
