internal import YAMLReading

/// Takes a prompt file apart into its texts.
struct TextFile {
  private let name: String
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  /// The largest prompt file, in bytes.
  static let limit = 256 << 20

  private init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the texts of a file: its lines, or a column of a table (`.csv`, `.tsv`).
  static func read(
    _ name: String,
    column: String?,
    in folder: ConfinedFolder
  ) throws(TextFileProblem) -> TextList {
    let bytes = try read(name, in: folder)
    try checkUTF8(bytes)
    var file = TextFile(name: name, bytes: bytes)
    switch separator(for: name) {
    case let separator?: return try file.table(separator: separator, column: column)
    case nil:
      guard column == nil else { throw .columnOfLines }
      return try file.lines()
    }
  }

  private static func read(
    _ name: String,
    in folder: ConfinedFolder
  ) throws(TextFileProblem) -> [UInt8] {
    do throws(SourceProblem) {
      let stream = try folder.open(name, limit: limit)
      return try stream.bytes(at: 0, count: stream.size)
    } catch {
      throw .source(error)
    }
  }

  private static func separator(for name: String) -> UInt8? {
    let folded = name.lowercased()
    if folded.hasSuffix(".csv") { return UInt8(ascii: ",") }
    return folded.hasSuffix(".tsv") ? UInt8(ascii: "\t") : nil
  }

  private static func checkUTF8(_ bytes: [UInt8]) throws(TextFileProblem) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let before = bytes[..<error.byteOffsets.lowerBound]
      throw .notUTF8(line: before.count { $0 == UInt8(ascii: "\n") } + 1)
    }
  }

  /// Every line that is not blank.
  private mutating func lines() throws(TextFileProblem) -> TextList {
    var stretches: [(range: Range<UInt32>, line: Int)] = []
    while position < bytes.count {
      let start = position
      while position < bytes.count, !isLineBreak(bytes[position]) { position += 1 }
      if bytes[start..<position].contains(where: { $0 != 0x20 && $0 != 0x09 }) {
        stretches.append((UInt32(start)..<UInt32(position), line))
      }
      skipLineBreak()
    }
    guard !stretches.isEmpty else { throw .empty }
    return TextList(file: name, bytes: bytes, stretches: stretches)
  }

  /// The cells of one column under a row of names, read by the rules of RFC 4180.
  private mutating func table(
    separator: UInt8,
    column: String?
  ) throws(TextFileProblem) -> TextList {
    var cells = TableCells()
    let names = try row(separator, into: &cells).map { cells.string($0) }
    guard let index = column.map({ names.firstIndex(of: $0) }) ?? (names.count == 1 ? 0 : nil)
    else { throw column == nil ? .noColumn(names: names) : .columnMissing(names: names) }
    var stretches: [(range: Range<UInt32>, line: Int)] = []
    while position < bytes.count {
      let start = line
      let row = try row(separator, into: &cells)
      if row.count == 1, row[0].isEmpty { continue }
      guard index < row.count else {
        throw .badTable(line: start, reason: "has only \(row.count) of \(names.count) cells")
      }
      guard !row[index].isEmpty else {
        throw .badTable(line: start, reason: "has nothing in column `\(names[index])`")
      }
      stretches.append((row[index], start))
    }
    guard !stretches.isEmpty else { throw .empty }
    return TextList(file: name, bytes: cells.bytes, stretches: stretches)
  }

  private mutating func row(
    _ separator: UInt8,
    into cells: inout TableCells
  ) throws(TextFileProblem) -> [Range<UInt32>] {
    var row: [Range<UInt32>] = []
    while true {
      let start = cells.bytes.count
      try cell(separator, into: &cells)
      row.append(UInt32(start)..<UInt32(cells.bytes.count))
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineBreak()
    return row
  }

  private mutating func cell(
    _ separator: UInt8,
    into cells: inout TableCells
  ) throws(TextFileProblem) {
    let quote = UInt8(ascii: "\"")
    guard position < bytes.count, bytes[position] == quote else {
      while position < bytes.count, bytes[position] != separator, !isLineBreak(bytes[position]) {
        cells.bytes.append(bytes[position])
        position += 1
      }
      return
    }
    let start = line
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else {
          return try endCell(separator)
        }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      cells.bytes.append(byte)
    }
    throw .badTable(line: start, reason: "begins a quoted cell that has no end")
  }

  private func endCell(_ separator: UInt8) throws(TextFileProblem) {
    guard position < bytes.count, bytes[position] != separator, !isLineBreak(bytes[position])
    else { return }
    throw .badTable(line: line, reason: "has text after the end of a quoted cell")
  }

  private func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipLineBreak() {
    guard position < bytes.count else { return }
    let isPair = bytes[position...].starts(with: [0x0D, 0x0A])
    position += isPair ? 2 : 1
    line += 1
  }
}

/// The texts of a table's cells, without their quotation marks.
private struct TableCells {
  var bytes: [UInt8] = []

  func string(_ range: Range<UInt32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
