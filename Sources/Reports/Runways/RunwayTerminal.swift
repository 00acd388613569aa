internal import Diagnostics
internal import Quantities
internal import Runways

/// A runway for people at a terminal.
enum RunwayTerminal {
  /// Draws the verdict, the chart, the runs and what it is told from.
  static func render(_ report: RunwayReport, _ style: ReportStyle) -> [UInt8] {
    let words = RunwayWords(report)
    var page = TerminalPage(style: style)
    var lead = StyledText(words.word.uppercased(), ink(report))
    lead.append("  ")
    page.paragraph(after: lead, StyledText(words.sentence, .strong))
    page.blank()
    page.draw(RunwayChart.chart(report))
    page.blank()
    drawRuns(report.runway, on: &page)
    let facts = [
      ("RUNS OUT", words.ends.map { "\($0.name) \($0.day)" }.joined(separator: " · ")),
      ("REFILL", words.order), ("BURN", words.burn), ("SCORED", words.score),
      (
        "BALANCE",
        "\(NumberText.of(report.balance)), of which \(NumberText.of(report.runway.available)) available;"
          + " account \(SafeText.shortened(report.account, to: 64))"
      ),
    ]
    for (name, text) in facts {
      page.paragraph(after: StyledText(name.padding(to: 10), .quiet), StyledText(text))
    }
    for remark in report.remarks {
      page.paragraph(after: StyledText("NOTE".padding(to: 10), .quiet), StyledText(remark))
    }
    page.blank()
    page.paragraph(
      StyledText("runway: \(words.word) (exit \(report.exitStatus.rawValue))", .quiet)
    )
    return page.bytes
  }

  private static func ink(_ report: RunwayReport) -> Ink {
    switch RunwayWords(report).word {
    case "covered": .good
    case "shortfall": .bad
    default: .doubtful
    }
  }

  private static func drawRuns(_ runway: Runway, on page: inout TerminalPage) {
    let rows = RunwayRows(runway: runway)
    guard !rows.rows.isEmpty else { return }
    TerminalTable(
      [
        .words("RUN"), .words("PLAN"), .numbers("NEEDS", rank: 1), .numbers("LEFT", rank: 1),
        .words("", rank: 0),
      ],
      rows: rows.rows.map { row in
        [
          RunwayWords.day(row.run.moment.day), SafeText.shortened(row.run.name, to: 64),
          NumberText.of(row.run.needs), RunwayRows.whole(row.left),
          row.isCovered ? "" : "not covered",
        ]
      }
    ).draw(on: &page)
    if rows.leftOut > 0 {
      page.paragraph(StyledText("and \(NumberText.of(rows.leftOut)) later ones", .quiet))
    }
    page.blank()
  }
}

extension String {
  /// The text with blanks up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
