internal import Ledgers
internal import Quantities

/// A table of purchases and adjustments, as somebody keeps it.
package struct PurchaseTable: Sendable {
  /// Its rows in their order.
  package let rows: [ImportedRow]

  /// Why a table cannot be read at all.
  package enum Problem: Error, Sendable, Hashable {
    /// It is not text in UTF-8.
    case notText
    /// There is not even a heading.
    case empty
    /// The heading is not spelt as RFC 4180 has it; in words.
    case heading(String)
    /// The heading has a name that is not known.
    case unknownColumn(String)
    /// The heading has a name twice.
    case columnTwice(String)
    /// The heading lacks a name.
    case missingColumn(String)
    /// There are more rows than are taken at once.
    case tooManyRows
  }

  /// The columns that there may be.
  package static let columns = ["on", "credits", "usd", "reference", "by", "note", "kind"]

  /// The most rows that are taken at once.
  package static let mostRows = 100_000

  /// Reads a table.
  package init(_ bytes: [UInt8]) throws(Problem) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    let records = CSVReader.records(in: bytes)
    guard let heading = records.first else { throw .empty }
    let places = try Self.places(in: heading)
    guard records.count <= Self.mostRows + 1 else { throw .tooManyRows }
    rows = records.dropFirst().map { record in
      do throws(RowFault) {
        return try Self.row(record, places, heading.cells.count)
      } catch {
        return ImportedRow(line: record.line, faults: [error])
      }
    }
  }

  private static func places(in heading: CSVRecord) throws(Problem) -> [String: Int] {
    if let fault = heading.fault { throw .heading(fault.words) }
    var places: [String: Int] = [:]
    for (index, name) in heading.cells.enumerated() {
      guard columns.contains(name) else { throw .unknownColumn(name) }
      guard places.updateValue(index, forKey: name) == nil else { throw .columnTwice(name) }
    }
    for name in ["on", "credits"] where places[name] == nil { throw .missingColumn(name) }
    return places
  }

  private static func row(
    _ record: CSVRecord,
    _ places: [String: Int],
    _ width: Int
  ) throws(RowFault) -> ImportedRow {
    if let fault = record.fault { throw .spelling(fault.words) }
    guard record.cells.count == width else { throw .cells(record.cells.count, heading: width) }
    let cells = places.mapValues { record.cells[$0] }.filter { !$0.value.isEmpty }
    var reader = RowReader(cells: cells)
    let entry = reader.entry()
    guard let entry, reader.faults.isEmpty else {
      return ImportedRow(line: record.line, faults: reader.faults)
    }
    return ImportedRow(line: record.line, entry: entry)
  }
}

extension PurchaseTable.Problem {
  /// What is wrong, behind the table's name.
  package var words: String {
    switch self {
    case .notText: "is not text in UTF-8"
    case .empty: "is empty: its first line must name the columns"
    case .heading(let words): "has a heading that cannot be read: \(words)"
    case .unknownColumn(let name): "has a column `\(name)`, which is not known"
    case .columnTwice(let name): "has the column `\(name)` twice"
    case .missingColumn(let name): "has no column `\(name)`"
    case .tooManyRows: "has more than \(PurchaseTable.mostRows) rows"
    }
  }
}
