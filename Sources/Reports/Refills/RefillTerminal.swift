internal import Diagnostics
internal import Forecasting

/// The page about a purchase for people at a terminal.
enum RefillTerminal {
  /// Draws what is asked, why, the options, and what all of it rests on.
  static func render(_ report: RefillReport, _ style: ReportStyle) -> [UInt8] {
    let (words, rows) = (RefillWords(report), RefillRows(report: report))
    var page = TerminalPage(style: style)
    page.paragraph(StyledText(words.ask, .strong))
    page.blank()
    page.section("WHY", words.reasons.map { StyledText($0) })
    page.blank()
    draw(rows, on: &page)
    let charts = RefillCharts(report: report)
    page.draw(charts.models)
    page.blank()
    page.line(StyledText("what is left along the run order, by jobs", .quiet))
    page.draw(charts.run)
    page.blank()
    page.line(StyledText("what is left day by day, without a purchase", .quiet))
    page.draw(charts.runway)
    page.blank()
    let facts: [(String, [String])] = [
      ("RANGE", words.range), ("LEVELS", [words.levels].compactMap(\.self)),
      ("PURCHASE", [words.purchase].compactMap(\.self)), ("BALANCE", [words.balance]),
      ("PRICES", [words.prices]), ("INVOICING", [words.invoicing].compactMap(\.self)),
      ("VERIFY", words.verification.map { "\($0.text): \($0.command)" }),
      ("DIGESTS", words.digests.map { "\($0.name) \($0.figures.prefix(12))" }),
    ]
    for (name, texts) in facts where !texts.isEmpty {
      page.section(name, texts.map { StyledText($0) })
    }
    page.blank()
    let verdict = report.check.verdict.rawValue
    page.paragraph(
      StyledText("refill: \(verdict) (exit \(report.check.exitStatus.rawValue))", .quiet)
    )
    return page.bytes
  }

  private static func draw(_ rows: RefillRows, on page: inout TerminalPage) {
    let options = RefillRows.optionTitles
    TerminalTable(
      [
        .words(options[0]), .numbers(options[1]), .numbers(options[2]),
        .numbers(options[3], rank: 2), .numbers(options[4], rank: 1), .numbers(options[5]),
        .words("", rank: 0),
      ],
      rows: rows.options.map { $0.cells + [$0.isAdvised ? "advised" : ""] }
    ).draw(on: &page)
    page.paragraph(StyledText(RefillRows.optionNote, .quiet))
    page.blank()
    let plans = RefillRows.planTitles
    TerminalTable(
      [
        .words(plans[0], rank: 1), .words(plans[1]), .numbers(plans[2], rank: 0),
        .numbers(plans[3], rank: 2), .numbers(plans[4]),
      ],
      rows: rows.plans
    ).draw(on: &page)
    close(RefillRows.rest(of: rows.report.shares.count, "plan"), on: &page)
    let models = RefillRows.modelTitles
    TerminalTable(
      [
        .words(models[0]), .numbers(models[1], rank: 2), .numbers(models[2]),
        .words(models[3], rank: 1), .words(models[4], rank: 0),
      ],
      rows: rows.models
    ).draw(on: &page)
    close(RefillRows.rest(of: rows.report.forecast.models.count, "model"), on: &page)
  }

  /// Says what a table leaves out, and ends it.
  private static func close(_ rest: String?, on page: inout TerminalPage) {
    if let rest { page.paragraph(StyledText(rest, .quiet)) }
    page.blank()
  }
}
