internal import Charts
internal import Quantities
internal import Reconciling

/// An account's history for people at a terminal.
enum HistoryTerminal {
  /// Draws the chart above the records, newest last.
  static func render(_ report: HistoryReport, _ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    let chart = HistoryChart(report).chart
    page.paragraph(StyledText(chart.title, .strong))
    page.blank()
    if !report.history.trusted.isEmpty {
      page.draw(chart)
      page.blank()
    }
    if report.history.hasEarlier {
      page.paragraph(StyledText("earlier records are not listed; --limit lists more", .quiet))
    }
    TerminalTable(
      [
        .words("WHEN"), .words("WHAT"), .numbers("CHANGE", rank: 1), .numbers("BALANCE"),
        .words("NOTE", rank: 0),
      ],
      rows: rows(of: report.history.records)
    ).draw(on: &page)
    page.paragraph(StyledText(chart.summary))
    return page.bytes
  }

  private static func rows(of records: [BalanceRecord]) -> [[String]] {
    let changes = CostCells.decimals(of: records.compactMap(\.change))
    let balances = CostCells.decimals(of: records.compactMap(\.balance))
    return records.map { record in
      [
        HistoryWords.time(of: record), HistoryWords.name(of: record),
        record.change.map { HistoryWords.change($0, decimals: changes) } ?? "",
        record.balance.map { NumberText.of($0, decimals: balances) } ?? "",
        HistoryWords.note(of: record),
      ]
    }
  }
}
