import Diagnostics
import Forecasting
import Quantities

/// A report for people at a terminal.
package struct TerminalReport {
  let report: Report
  var page: TerminalPage

  private init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    page = TerminalPage(style: style)
  }

  /// Draws a report; without colours it is the same text.
  package static func render(_ report: Report, _ style: ReportStyle) -> [UInt8] {
    var terminal = TerminalReport(report, style)
    terminal.draw()
    return terminal.page.bytes
  }

  /// Draws findings alone.
  static func render(_ findings: [ShownFinding], _ style: ReportStyle) -> [UInt8] {
    let report = Report(
      toolVersion: "",
      exitStatus: .badData,
      files: [],
      forecast: nil,
      shownFindings: findings,
      findingTotals: FindingTotals { severity in findings.count { $0.finding.severity == severity }
      },
      includesBalance: false,
      includesAllJobs: false
    )
    var terminal = TerminalReport(report, style)
    terminal.drawFindings()
    return terminal.page.bytes
  }

  private mutating func draw() {
    drawHeadline()
    drawFindings()
    if let forecast = report.forecast { draw(forecast) }
    drawClosing()
  }

  private mutating func draw(_ forecast: Forecast) {
    guard report.includesCost else { return drawRules(of: forecast) }
    drawCost(of: forecast)
    drawJobs(of: forecast)
    drawRange(of: forecast)
    drawRules(of: forecast)
    drawFunding()
    drawTime(of: forecast)
    drawPrices(of: forecast)
  }

  private mutating func drawHeadline() {
    let headline = Headline(report, atLeast: page.glyphs.atLeast)
    var lead = StyledText(headline.word.uppercased(), Self.ink(of: headline.state))
    lead.append("  ")
    page.paragraph(after: lead, StyledText(headline.sentence, .strong))
    let unknowns = Unknown.all(in: report)
    if !unknowns.isEmpty { page.blank() }
    for unknown in unknowns {
      let mark = StyledText("  \(page.glyphs.unknown) ", .doubtful)
      page.paragraph(after: mark, StyledText(unknown.message))
      if let help = unknown.help {
        page.paragraph(
          after: StyledText(String(repeating: " ", count: mark.width)),
          StyledText("help: " + help)
        )
      }
    }
    page.blank()
  }

  private mutating func drawClosing() {
    page.blank()
    let parts = [
      "\(report.command): \(report.verdict.rawValue) (exit \(report.exitStatus.rawValue))",
      report.findingTotals.total == 0 ? "no findings" : report.findingTotals.words,
      size,
    ]
    let text = parts.joined(separator: " \(page.glyphs.separator) ")
    page.paragraph(StyledText(text, .quiet))
  }

  private var size: String {
    guard let plan = report.forecast?.plan else {
      return NumberText.counted(report.files.count, "file")
    }
    return [
      NumberText.counted(plan.plans, "plan"),
      NumberText.counted(plan.jobs, "job"),
      NumberText.counted(plan.outputs, "output"),
    ].joined(separator: ", ")
  }

  /// The colour that goes with a state.
  static func ink(of state: Rule.State) -> Ink {
    switch state {
    case .ok: .good
    case .failed: .bad
    case .warned, .unknown: .doubtful
    }
  }
}
