package import Diagnostics

/// Finds lines again in a text that has been read.
///
/// Lines end as editors end them: at LF, at CR LF, and at CR.
extension SourceFile {
  /// The excerpts for ranges of this text, in their order; nil where a line is not there any more.
  package func excerpts(for ranges: [SourceRange]) -> [Excerpt?] {
    var lines: [Int: String] = [:]
    for range in ranges { lines[range.start.line] = "" }
    guard let stream = try? open() else { return ranges.map { _ in nil } }
    var found: [Int: String] = [:]
    let last = lines.keys.max() ?? 0
    forEachLine(of: stream) { number, bytes in
      if lines[number] != nil { found[number] = String(decoding: bytes, as: UTF8.self) }
      return number < last
    }
    return ranges.map { range in found[range.start.line].map { Excerpt(range, of: $0) } }
  }

  /// The character after a position, where there is one.
  func character(at position: Position) -> Unicode.Scalar? {
    let excerpt = excerpts(for: [SourceRange(at: position)]).first ?? nil
    return excerpt?.text.unicodeScalars.dropFirst(position.column - 1).first
  }

  /// The one-character range at a byte, counted in lines and characters.
  func range(ofByte byte: Int) -> SourceRange {
    guard let stream = try? open(), let bytes = try? stream.bytes(at: 0, count: byte) else {
      return SourceRange(at: .start)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var line = 1
    var lineStart = body.startIndex
    for index in body.indices where body.endsLine(at: index) {
      line += 1
      lineStart = index + 1
    }
    let column = body[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return SourceRange(
      Position(line: line, column: column), Position(line: line, column: column + 1))
  }

  /// Visits the lines from the first until `visit` answers false; very long lines are cut.
  private func forEachLine(
    of stream: borrowing ByteStream, _ visit: (Int, ArraySlice<UInt8>) -> Bool
  ) {
    let longest = 64 << 10
    var number = 1
    var line: [UInt8] = []
    var offset = (try? stream.bytes(at: 0, count: 3)) == [0xEF, 0xBB, 0xBF] ? 3 : 0
    while let piece = try? stream.bytes(at: offset, count: 64 << 10), !piece.isEmpty {
      var start = 0
      for index in piece.indices where piece[index] == UInt8(ascii: "\n") {
        line += piece[start..<index].prefix(longest - min(longest, line.count))
        start = index + 1
        guard visitCarriageReturns(in: line, &number, visit) else { return }
        line.removeAll(keepingCapacity: true)
      }
      line += piece[start...].prefix(longest - min(longest, line.count))
      offset += piece.count
    }
    _ = visitCarriageReturns(in: line, &number, visit)
  }

  /// Splits at a CR that no LF follows.
  private func visitCarriageReturns(
    in line: [UInt8], _ number: inout Int, _ visit: (Int, ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    let body = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
    for part in body.split(separator: UInt8(ascii: "\r"), omittingEmptySubsequences: false) {
      guard visit(number, part) else { return false }
      number += 1
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Whether the byte at `index` is the last of a line break.
  fileprivate func endsLine(at index: Int) -> Bool {
    if self[index] == UInt8(ascii: "\n") { return true }
    guard self[index] == UInt8(ascii: "\r") else { return false }
    return index + 1 == endIndex || self[index + 1] != UInt8(ascii: "\n")
  }
}

extension Excerpt {
  /// Marks the part of a range that lies in its first line.
  fileprivate init(_ range: SourceRange, of line: String) {
    let length = line.unicodeScalars.count
    let start = min(range.start.column - 1, length)
    let isOneLine = range.end.line == range.start.line
    let end = isOneLine ? min(range.end.column - 1, length) : length
    self.init(line: range.start.line, text: line, marked: start..<max(start, end))
  }
}
