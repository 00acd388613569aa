/// A stretch of a text, from its first character to just after its last.
package struct SourceRange: Sendable, Hashable {
  /// The first character's place.
  package var start: Position
  /// The place just after the last character.
  package var end: Position

  /// Makes a range.
  package init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes a range of the lines and columns of its ends; all counts begin at 1.
  package init(from start: (line: Int, column: Int), to end: (line: Int, column: Int)) {
    self.init(
      Position(line: start.line, column: start.column),
      Position(line: end.line, column: end.column)
    )
  }

  /// The same range in a text with more lines before it.
  package func moved(lines: Int) -> SourceRange {
    SourceRange(
      from: (start.line + lines, start.column),
      to: (end.line + lines, end.column)
    )
  }

  /// Makes an empty range at one place.
  package init(at position: Position) {
    self.init(position, position)
  }
}
