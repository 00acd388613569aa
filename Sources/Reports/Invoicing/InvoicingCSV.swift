internal import Invoicing
internal import Quantities

/// Manual invoicing for spreadsheets: a row for each month.
enum InvoicingCSV {
  /// Writes the rows below their headings.
  static func render(_ report: InvoicingReport) -> [UInt8] {
    let headings = [
      "month", "first_day", "last_day", "purchases", "at_list_price", "dollars", "missing",
      "state", "streak", "needed",
    ]
    let rows = report.standing.months.map { month in
      [
        month.month.description, month.month.first.description, month.month.last.description,
        "\(month.purchases.count)", "\(month.listPriced.count)", month.dollars.description,
        month.missing.description, month.outcome.rawValue, "\(month.streak.length)",
        "\(month.streak.needed)",
      ]
    }
    let lines = [headings] + rows
    return Array(lines.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
  }
}
