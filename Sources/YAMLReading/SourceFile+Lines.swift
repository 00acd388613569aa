package import Diagnostics

/// Finds lines again in a text that has been read.
///
/// Lines end as editors end them: at LF, at CR LF, and at CR.
extension SourceFile {
  /// The excerpts for ranges of this text, in their order; nil where a line is not there any more.
  ///
  /// A line longer than 64 KiB is cut, and a range that begins beyond that has no excerpt.
  package func excerpts(for ranges: [SourceRange]) -> [Excerpt?] {
    let lines = Set(ranges.map(\.start.line))
    guard let last = lines.max(), let stream = try? open() else { return ranges.map { _ in nil } }
    var found: [Int: Line] = [:]
    forEachLine(of: stream) { number, bytes in
      if lines.contains(number) { found[number] = Line(Self.text(of: bytes)) }
      return number < last
    }
    return ranges.map { range in found[range.start.line].flatMap { Excerpt(range, of: $0) } }
  }

  /// A line, counted once for all that is shown of it.
  fileprivate struct Line {
    let text: String
    /// How many characters it has.
    let length: Int

    init(_ text: String) {
      self.text = text
      length = text.unicodeScalars.count
    }
  }

  /// Visits the lines up to a number, as bytes; those longer than 64 KiB are cut.
  package func forEachLine(upTo last: Int, _ visit: (Int, [UInt8]) -> Void) {
    guard let stream = try? open() else { return }
    forEachLine(of: stream) { number, bytes in
      if number <= last { visit(number, bytes) }
      return number < last
    }
  }

  /// The character after a position, where there is one.
  func character(at position: Position) -> Unicode.Scalar? {
    let excerpt = excerpts(for: [SourceRange(at: position)]).first ?? nil
    return excerpt?.text.unicodeScalars.dropFirst(position.column - 1).first
  }

  /// Whether nothing but blanks stands before a position on its line.
  func isFirstOnLine(_ position: Position) -> Bool {
    let excerpt = excerpts(for: [SourceRange(at: position)]).first ?? nil
    return excerpt?.text.unicodeScalars.prefix(position.column - 1)
      .allSatisfy { $0 == " " || $0 == "\t" } ?? true
  }

  /// The one-character range at a byte, counted in lines and characters.
  func range(ofByte byte: Int) -> SourceRange {
    guard let stream = try? open() else { return SourceRange(at: .start) }
    var (line, column) = (1, 1)
    var last: UInt8 = 0
    var offset = stream.lengthOfMark
    while offset < byte,
      let piece = try? stream.bytes(at: offset, count: min(Self.pieceBytes, byte - offset)),
      !piece.isEmpty
    {
      for next in piece {
        if next.isLineBreak {
          if !next.isFeed(after: last) { line += 1 }
          column = 1
        } else if next & 0xC0 != 0x80 {
          column += 1
        }
        last = next
      }
      offset += piece.count
    }
    return SourceRange(
      Position(line: line, column: column),
      Position(line: line, column: column + 1)
    )
  }

  /// Where the character begins that a byte goes on with, or ought to.
  func startOfCharacter(before byte: Int) -> Int {
    var start = byte - 1
    while start > max(0, byte - 4), let bytes = try? open().bytes(at: start, count: 1),
      bytes.first.map({ $0 & 0xC0 == 0x80 }) ?? false
    {
      start -= 1
    }
    return max(0, start)
  }

  /// Decodes a line; one that is cut ends with a whole character.
  private static func text(of line: [UInt8]) -> String {
    guard line.count == longestLine else { return String(decoding: line, as: UTF8.self) }
    let end = line.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    return String(decoding: line[..<end], as: UTF8.self)
  }

  private static let pieceBytes = 64 << 10
  fileprivate static let longestLine = 64 << 10

  /// Visits the lines from the first until `visit` answers false; very long lines are cut.
  private func forEachLine(of stream: borrowing ByteStream, _ visit: (Int, [UInt8]) -> Bool) {
    var number = 1
    var line: [UInt8] = []
    var last: UInt8 = 0
    var offset = stream.lengthOfMark
    while let piece = try? stream.bytes(at: offset, count: Self.pieceBytes), !piece.isEmpty {
      var start = 0
      for index in piece.indices where piece[index].isLineBreak {
        let isSecondHalf = piece[index].isFeed(after: index == 0 ? last : piece[index - 1])
        if !isSecondHalf {
          line += piece[start..<index].prefix(Self.longestLine - line.count)
          guard visit(number, line) else { return }
          line.removeAll(keepingCapacity: true)
          number += 1
        }
        start = index + 1
      }
      line += piece[start...].prefix(Self.longestLine - line.count)
      last = piece[piece.count - 1]
      offset += piece.count
    }
    _ = visit(number, line)
  }
}

extension ByteStream {
  /// The length of the byte order mark that the text begins with, or 0.
  fileprivate var lengthOfMark: Int {
    (try? bytes(at: 0, count: 3)) == [0xEF, 0xBB, 0xBF] ? 3 : 0
  }
}

extension UInt8 {
  /// Whether it is the LF of a CR LF.
  fileprivate func isFeed(after last: UInt8) -> Bool {
    self == UInt8(ascii: "\n") && last == UInt8(ascii: "\r")
  }
}

extension Excerpt {
  /// Marks the part of a range that lies in its first line.
  fileprivate init?(_ range: SourceRange, of line: SourceFile.Line) {
    let length = line.length
    let isCut = line.text.utf8.count >= SourceFile.longestLine - 4
    if isCut, range.start.column > length { return nil }
    let start = min(range.start.column - 1, length)
    let isOneLine = range.end.line == range.start.line
    let end = isOneLine ? min(range.end.column - 1, length) : length
    self.init(line: range.start.line, text: line.text, marked: start..<max(start, end))
  }
}
