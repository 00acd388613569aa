internal import Diagnostics

/// Where libyaml's marks stand in the text, and which comments stand around them.
extension TokenScanner {
  /// Moves a range to two marks; lines and columns count from 1, libyaml's from 0.
  @inline(__always)
  func move(_ range: inout SourceRange, from start: TextMark, to end: TextMark) {
    guard unsafe input.pointee.joints.isEmpty else {
      return range = SourceRange(position(of: start), position(of: end))
    }
    range.start.lineNumber = UInt32(truncatingIfNeeded: start.line &+ 1)
    range.start.columnNumber = UInt32(truncatingIfNeeded: start.column &+ 1)
    range.end.lineNumber = UInt32(truncatingIfNeeded: end.line &+ 1)
    range.end.columnNumber = UInt32(truncatingIfNeeded: end.column &+ 1)
    // libyaml ends an empty scalar before it begins.
    if end.index < start.index { range.end = range.start }
  }

  /// Whether blanks and a comment follow a mark.
  @inline(__always)
  func hasComment(after mark: TextMark) -> Bool {
    unsafe input.pointee.screen.commentBegins(after: mark.index)
  }

  /// Whether any `#` that may begin a comment stands before a mark.
  @inline(__always)
  func mayHaveComment(before mark: TextMark) -> Bool {
    unsafe input.pointee.screen.hasHash(before: mark.index)
  }

  /// Where a comment begins between two marks that touches what stands before it.
  func gluedComment(from start: TextMark, to end: TextMark) -> Position? {
    unsafe input.pointee.screen.gluedComment(in: start.index, end.index)
      .map { position(of: $0, near: start) }
  }

  /// Where the comment on the first line of a block scalar begins, if it touches what is before it.
  func gluedHeaderComment(from start: TextMark, to end: TextMark) -> Position? {
    let lineStart = start.index - start.column
    return unsafe input.pointee.screen.gluedComment(
      in: start.index,
      end.index,
      onLineFrom: lineStart
    )
    .map { position(of: $0, near: start) }
  }

  /// The place of a comment, told on the line of a mark before it.
  private func position(of hash: TextScreen.Hash, near mark: TextMark) -> Position {
    let known = position(of: mark)
    let lineStart = mark.index - (known.column - 1)
    let column = hash.lineStart == lineStart ? hash.mark - lineStart + 1 : known.column
    return Position(line: known.line, column: column)
  }

  /// Counts from 1, and in characters of the text where escapes have been joined; libyaml from 0.
  @inline(never)
  func position(of mark: TextMark) -> Position {
    let lineStart = mark.index - mark.column
    let joined = unsafe input.pointee.joints(after: lineStart, through: mark.index)
    let column = mark.column + 1 + joined * SurrogatePairs.shrinkage
    return Position(line: mark.line + 1, column: column)
  }
}
