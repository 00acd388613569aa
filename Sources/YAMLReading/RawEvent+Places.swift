internal import CYAML
internal import Diagnostics

/// Where the event stands, and which comments stand around it.
extension RawEvent {
  /// Moves a range to where the event stands; lines and columns count from 1, libyaml's from 0.
  @inline(__always)
  func move(_ range: inout SourceRange) {
    let (line, column) = unsafe (event.pointee.start_mark.line, event.pointee.start_mark.column)
    let endLine = unsafe event.pointee.end_mark.line
    let endColumn = unsafe event.pointee.end_mark.column
    let isNear = (line | column | endLine | endColumn) < Int(Int32.max)
    guard unsafe isNear && input.pointee.joints.isEmpty else {
      return unsafe range = SourceRange(
        position(event.pointee.start_mark),
        position(event.pointee.end_mark)
      )
    }
    range.start.lineNumber = UInt32(truncatingIfNeeded: line &+ 1)
    range.start.columnNumber = UInt32(truncatingIfNeeded: column &+ 1)
    range.end.lineNumber = UInt32(truncatingIfNeeded: endLine &+ 1)
    range.end.columnNumber = UInt32(truncatingIfNeeded: endColumn &+ 1)
    // libyaml ends an empty scalar before it begins.
    if unsafe event.pointee.end_mark.index < event.pointee.start_mark.index {
      range.end = range.start
    }
  }

  /// Whether blanks and a comment follow the event.
  @inline(__always)
  var commentFollows: Bool {
    unsafe input.pointee.screen.commentBegins(after: event.pointee.end_mark.index)
  }

  /// Whether any mark of a comment stands before the event, so that one may be glued.
  @inline(__always)
  var mayFollowComment: Bool {
    unsafe input.pointee.screen.hasHash(before: event.pointee.start_mark.index)
  }

  /// Where a comment begins, after the event before, that touches what stands before it.
  func gluedComment(after last: yaml_mark_t) -> Position? {
    let start = unsafe event.pointee.start_mark
    return unsafe input.pointee.screen.gluedComment(in: last.index, start.index)
      .map { position(of: $0, near: last) }
  }

  /// Where the comment on the first line of a block scalar begins, if it touches what is before it.
  func gluedHeaderComment() -> Position? {
    let (start, end) = unsafe (event.pointee.start_mark, event.pointee.end_mark)
    let lineStart = start.index - start.column
    return unsafe input.pointee.screen.gluedComment(
      in: start.index,
      end.index,
      onLineFrom: lineStart
    )
    .map { position(of: $0, near: start) }
  }

  /// The place of a comment, told on the line of a mark before it.
  private func position(of hash: TextScreen.Hash, near mark: yaml_mark_t) -> Position {
    let known = position(mark)
    let lineStart = mark.index - (known.column - 1)
    let column = hash.lineStart == lineStart ? hash.mark - lineStart + 1 : known.column
    return Position(line: known.line, column: column)
  }

  /// Counts from 1, and in characters of the text where escapes have been joined; libyaml from 0.
  @inline(never)
  func position(_ mark: yaml_mark_t) -> Position {
    let lineStart = mark.index - mark.column
    let joined = unsafe input.pointee.joints(after: lineStart, through: mark.index)
    let column = mark.column + 1 + joined * SurrogatePairs.shrinkage
    return Position(line: mark.line + 1, column: column)
  }
}
