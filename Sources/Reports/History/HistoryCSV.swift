internal import Ledgers
internal import Quantities
internal import Reconciling

/// An account's history for spreadsheets.
enum HistoryCSV {
  /// Writes the records below their headings.
  static func render(_ report: HistoryReport) -> [UInt8] {
    let headings = "day,at,kind,change,balance,trust,note,sequence\r\n"
    return Array(headings.utf8) + report.history.records.flatMap { Array(row(of: $0).utf8) }
  }

  private static func row(of record: BalanceRecord) -> String {
    let cells = [
      record.moment.day.description, record.isDayOnly ? "" : record.moment.description,
      record.kind.rawValue, record.change?.description ?? "", record.balance?.description ?? "",
      record.trust?.rawValue ?? "", CSVCell.text(record.note), String(record.sequence),
    ]
    return cells.joined(separator: ",") + "\r\n"
  }
}
