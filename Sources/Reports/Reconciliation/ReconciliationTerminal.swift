internal import Diagnostics
internal import Quantities
internal import Reconciling

/// A reconciliation for people at a terminal.
struct ReconciliationTerminal {
  private let report: ReconciliationReport
  private let words: ReconciliationWords
  private var page: TerminalPage

  /// How many unexplained periods are told one by one.
  private static let causesListed = 20

  private init(_ report: ReconciliationReport, _ style: ReportStyle) {
    self.report = report
    words = ReconciliationWords(report: report) { "`\($0)`" }
    page = TerminalPage(style: style)
  }

  /// Draws a reconciliation; without colours it is the same text.
  static func render(_ report: ReconciliationReport, _ style: ReportStyle) -> [UInt8] {
    var drawing = ReconciliationTerminal(report, style)
    drawing.drawHeadline()
    drawing.drawRows()
    drawing.drawCauses()
    drawing.drawClosing()
    return drawing.page.bytes
  }

  private mutating func drawHeadline() {
    var lead = StyledText(words.word.uppercased(), ink)
    lead.append("  ")
    page.paragraph(after: lead, StyledText(words.sentence, .strong))
    page.blank()
  }

  private var ink: Ink {
    switch report.verdict {
    case .explained: .good
    case .unexplained, .refillMissing: .bad
    case .unverified: .doubtful
    }
  }

  private mutating func drawRows() {
    let rows = ReconciliationRows(report)
    guard !rows.rows.isEmpty else { return }
    TerminalTable(
      rows.columns.map { column in
        column.isNumber
          ? .numbers(column.title, rank: column.rank) : .words(column.title, rank: column.rank)
      },
      rows: rows.rows,
      hasTotal: rows.hasTotal
    ).draw(on: &page)
    if rows.leftOut > 0 {
      page.paragraph(StyledText("and \(NumberText.of(rows.leftOut)) earlier ones", .quiet))
    }
    page.blank()
  }

  private mutating func drawCauses() {
    let periods = report.reconciliation.periods.filter { !$0.causes.isEmpty }
    guard !periods.isEmpty else { return }
    page.line(StyledText("WHAT MAY BE BEHIND IT", .strong))
    for explained in periods.suffix(Self.causesListed) {
      let isOpen = !explained.period.isProvisional
      page.paragraph(
        after: StyledText("  "),
        StyledText(words.heading(of: explained.period), isOpen ? .bad : .plain)
      )
      for cause in explained.causes {
        page.paragraph(after: StyledText("    "), StyledText(words.text(of: cause)))
      }
    }
    let more = periods.count - Self.causesListed
    if more > 0 {
      page.paragraph(StyledText("  and \(NumberText.counted(more, "earlier period"))", .quiet))
    }
    if let untold = words.untold { page.paragraph(after: StyledText("  "), StyledText(untold)) }
    page.blank()
  }

  private mutating func drawClosing() {
    if let score = words.score { page.section("FORECASTS", [StyledText(score)]) }
    if let refill = words.refill { page.section("REFILL", [StyledText(refill)]) }
    page.section("ACCOUNT", [StyledText(report.account)])
    page.blank()
    page.paragraph(
      StyledText(
        "reconcile: \(words.word) (exit \(report.exitStatus.rawValue))"
          + " \(page.glyphs.separator) \(NumberText.counted(report.reconciliation.periods.count, "period")),"
          + " \(NumberText.counted(report.reconciliation.runs.count, "run"))",
        .quiet
      )
    )
  }
}
