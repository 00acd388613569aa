internal import Invoicing
internal import Quantities

/// The months for people, one a row.
struct InvoicingRows {
  let rows: [[String]]

  static let titles = ["MONTH", "PURCHASES", "BOUGHT", "MISSING", "STATE", "STREAK"]

  init(_ report: InvoicingReport) {
    rows = report.standing.months.map { month in
      [
        month.month.description, NumberText.of(month.purchases.count),
        NumberText.of(month.dollars), month.missing == .zero ? "" : NumberText.of(month.missing),
        InvoicingWords.state(of: month), InvoicingWords.streak(of: month),
      ]
    }
  }

  /// The rows under their headings.
  var table: TerminalTable {
    TerminalTable(
      [
        .words(Self.titles[0]), .numbers(Self.titles[1], rank: 0), .numbers(Self.titles[2]),
        .numbers(Self.titles[3], rank: 1), .words(Self.titles[4]), .words(Self.titles[5], rank: 2),
      ],
      rows: rows
    )
  }
}
