import Diagnostics

/// A scalar as it is written in a file.
struct Written: Sendable, Hashable {
  /// The text that it means.
  let text: String
  /// Where it stands, with its quotes.
  let range: SourceRange

  /// Makes a scalar.
  init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }

  /// The place of some bytes of the text, or of all of it where escapes or line breaks hide it.
  func range(ofBytes bytes: Range<Int>) -> SourceRange {
    let utf8 = text.utf8.span
    let width = range.end.column - range.start.column
    let quotes = width - utf8.characterCount
    guard range.start.line == range.end.line, quotes == 0 || quotes == 2 else { return range }
    func position(_ byte: Int) -> Position {
      let before = utf8.extracting(0..<byte).characterCount
      return Position(line: range.start.line, column: range.start.column + quotes / 2 + before)
    }
    return SourceRange(position(bytes.lowerBound), position(bytes.upperBound))
  }
}
