internal import Diagnostics
internal import Invoicing
internal import Quantities

/// Manual invoicing for people at a terminal.
enum InvoicingTerminal {
  /// Draws a report; without colours it is the same text.
  static func render(_ report: InvoicingReport, _ style: ReportStyle) -> [UInt8] {
    let words = InvoicingWords(report: report)
    var page = TerminalPage(style: style)
    var lead = StyledText(words.word.uppercased(), ink(of: report))
    lead.append("  ")
    page.paragraph(after: lead, StyledText(words.sentence, .strong))
    page.blank()
    InvoicingRows(report).table.draw(on: &page)
    page.blank()
    page.section("MONTH", [StyledText(words.thisMonth)])
    page.section("RULE", [StyledText(words.purchasesRule)])
    page.section("NEWER", [StyledText(words.spendRule)])
    page.section("NOTES", words.notes.map { StyledText($0) })
    if let refill = words.refill { page.section("REFILL", [StyledText(refill)]) }
    page.section("AIM", words.aim.map { StyledText($0) })
    page.section("ASK", [StyledText(words.ask)])
    page.section("ACCOUNT", [StyledText(report.account)])
    page.blank()
    page.paragraph(
      StyledText(
        "invoicing: \(words.word) (exit \(report.exitStatus.rawValue)) \(page.glyphs.separator)"
          + " \(NumberText.counted(report.standing.months.count, "month")),"
          + " \(NumberText.counted(report.standing.months.flatMap(\.purchases).count, "purchase"))",
        .quiet
      )
    )
    return page.bytes
  }

  private static func ink(of report: InvoicingReport) -> Ink {
    switch report.verdict {
    case .met: .good
    case .notMet: .plain
    case .unknown: .doubtful
    }
  }
}
