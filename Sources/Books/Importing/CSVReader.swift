/// Reads comma-separated values as RFC 4180 has them, and nothing that only looks like them.
///
/// Lines end with CR and LF, or with LF alone. A byte order mark at the start is left out, and so are lines
/// without anything on them.
struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// Reads a text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The records in their order.
  static func records(in bytes: [UInt8]) -> [CSVRecord] {
    var reader = CSVReader(bytes)
    var records: [CSVRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }

  /// The next record; nil at the end.
  mutating func next() -> CSVRecord? {
    while takeLineEnd() {}
    guard position < bytes.count else { return nil }
    var record = CSVRecord(line: line, cells: [], fault: nil)
    while true {
      record.cells.append(cell(&record.fault))
      if record.fault != nil {
        skipLine()
        return record
      }
      if take(",") { continue }
      if position == bytes.count || takeLineEnd() { return record }
      record.fault = .loneReturn
      skipLine()
      return record
    }
  }

  private mutating func cell(_ fault: inout CSVFault?) -> String {
    if take("\"") { return quoted(&fault) }
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\"") { fault = .quoteInside }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The rest of a cell behind its opening quote.
  private mutating func quoted(_ fault: inout CSVFault?) -> String {
    var cell: [UInt8] = []
    while position < bytes.count {
      if take("\"") {
        if !take("\"") {
          let isEnded = position == bytes.count || isEnd(bytes[position])
          if !isEnded { fault = .textBehindQuote }
          return String(decoding: cell, as: UTF8.self)
        }
        cell.append(UInt8(ascii: "\""))
      } else {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        cell.append(bytes[position])
        position += 1
      }
    }
    fault = .openQuote
    return String(decoding: cell, as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() -> Bool {
    if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\r"),
      bytes[position + 1] == UInt8(ascii: "\n")
    {
      position += 2
    } else if !take("\n") {
      return false
    }
    line += 1
    return true
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }
}
