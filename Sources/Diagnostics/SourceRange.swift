/// A stretch of a text, from its first character to just after its last.
package struct SourceRange: Sendable, Hashable {
  /// The first character's place.
  package let start: Position
  /// The place just after the last character.
  package let end: Position

  /// Makes a range.
  package init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes an empty range at one place.
  package init(at position: Position) {
    self.init(position, position)
  }
}
