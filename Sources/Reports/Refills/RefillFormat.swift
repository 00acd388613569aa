/// The formats of the page about a purchase.
package enum RefillFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal, with charts.
  case table
  /// The page as one file for browsers.
  case html
  /// For comments and mails.
  case markdown
  /// The page on paper: what is rendered is the page for browsers, which a browser prints.
  case pdf
  /// For spreadsheets: a record for each fact.
  case csv
  /// For programs, as one object.
  case json
  /// The chart of what is left along the run order.
  case svg
  /// The chart of how long credits last.
  case svgRunway = "svg-runway"
  /// The chart of what each model costs.
  case svgModels = "svg-models"

  /// Puts a report into this format; the style is for terminals only.
  package func render(_ report: RefillReport, _ style: ReportStyle) -> [UInt8] {
    switch self {
    case .table: RefillTerminal.render(report, style)
    case .html, .pdf: RefillHTML.render(report)
    case .markdown: RefillMarkdown.render(report)
    case .csv: RefillCSV.render(report)
    case .json: RefillJSON.render(report)
    case .svg: Array(RefillCharts.picture(of: RefillCharts(report: report).run).utf8)
    case .svgRunway: Array(RefillCharts.picture(of: RefillCharts(report: report).runway).utf8)
    case .svgModels: Array(SVGBars(chart: RefillCharts(report: report).models).text.utf8)
    }
  }
}
