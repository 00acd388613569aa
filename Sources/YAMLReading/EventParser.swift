internal import CYAML
internal import Diagnostics

/// Owns a libyaml parser, its input, and the one event that it is at.
///
/// The parser lives on the heap because libyaml keeps its address.
@safe struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeMutablePointer<ScreenedInput>
  private var lastEnd = yaml_mark_t()

  init(reading stream: consuming ByteStream, gapBytes: Int) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe input = .allocate(capacity: 1)
    unsafe input.initialize(to: ScreenedInput(stream, gapBytes: gapBytes))
    precondition(unsafe yaml_parser_initialize(parser) == 1, "out of memory")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(parser, readScreened, input)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe parser.deinitialize(count: 1).deallocate()
    unsafe event.deinitialize(count: 1).deallocate()
    unsafe input.deinitialize(count: 1).deallocate()
  }

  /// Replaces the event by the next one; false where there is none, which `stop` explains.
  @inline(__always)
  mutating func next() -> Bool {
    lastEnd = unsafe event.pointee.end_mark
    unsafe yaml_event_delete(event)
    unsafe input.pointee.noteEvent()
    return unsafe yaml_parser_parse(parser, event) == 1
  }

  /// Whether it is at a scalar, as most events are.
  @inline(__always)
  var isAtScalar: Bool { unsafe event.pointee.type.rawValue == yaml_event_type_t.scalar.rawValue }

  /// What kind of event it is at.
  var kind: yaml_event_type_t { unsafe event.pointee.type }

  /// Moves a range to where the event stands; lines and columns count from 1, libyaml's from 0.
  @inline(__always)
  func move(_ range: inout SourceRange) {
    let (start, end) = unsafe (event.pointee.start_mark, event.pointee.end_mark)
    let isNear = (start.line | start.column | end.line | end.column) < Int(Int32.max)
    guard unsafe isNear && input.pointee.joints.isEmpty else {
      range = SourceRange(position(start), position(end))
      return
    }
    range.start.lineNumber = UInt32(truncatingIfNeeded: start.line &+ 1)
    range.start.columnNumber = UInt32(truncatingIfNeeded: start.column &+ 1)
    range.end.lineNumber = UInt32(truncatingIfNeeded: end.line &+ 1)
    range.end.columnNumber = UInt32(truncatingIfNeeded: end.column &+ 1)
    if end.index < start.index { range.end = range.start }
  }

  /// The bytes of a scalar.
  var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: event.pointee.data.scalar.value,
      count: event.pointee.data.scalar.length
    )
  }

  /// The text of a scalar, lent until the next event.
  var text: Span<UInt8> {
    @_lifetime(borrow self)
    borrowing get {
      let text = unsafe Span(_unsafeElements: bytes)
      return unsafe _overrideLifetime(text, borrowing: self)
    }
  }

  /// Whether a scalar is written without quotes.
  var isPlain: Bool { unsafe event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// Whether a scalar is written as a block, after `|` or `>`.
  var isBlock: Bool {
    let style = unsafe event.pointee.data.scalar.style
    return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
  }

  /// Whether a scalar has an anchor or a tag.
  @inline(__always)
  var scalarHasProperties: Bool {
    unsafe event.pointee.data.scalar.anchor != nil || event.pointee.data.scalar.tag != nil
  }

  /// Whether a mapping or sequence that begins has an anchor or a tag.
  @inline(__always)
  var openingHasProperties: Bool { anchor != nil || tag != nil }

  /// Whether a mapping or sequence begins that is written as a block, without anchor and tag.
  var isPlainBlock: Bool {
    switch unsafe event.pointee.type {
    case .sequenceStart:
      unsafe event.pointee.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE && anchor == nil
        && tag == nil
    case .mappingStart:
      unsafe event.pointee.data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE && anchor == nil
        && tag == nil
    case .none, .streamStart, .streamEnd, .documentStart, .documentEnd, .alias, .scalar,
      .sequenceEnd, .mappingEnd:
      false
    }
  }

  /// Whether a document begins with directives.
  var hasDirectives: Bool {
    let start = unsafe event.pointee.data.document_start
    return unsafe start.version_directive != nil
      || start.tag_directives.start != start.tag_directives.end
  }

  /// Whether a document ends with `...`.
  var isExplicitEnd: Bool { unsafe event.pointee.data.document_end.implicit == 0 }

  /// The anchor on the node, or the name in an alias.
  var anchor: String? {
    switch unsafe event.pointee.type {
    case .scalar: unsafe String(event.pointee.data.scalar.anchor)
    case .sequenceStart: unsafe String(event.pointee.data.sequence_start.anchor)
    case .mappingStart: unsafe String(event.pointee.data.mapping_start.anchor)
    case .alias: unsafe String(event.pointee.data.alias.anchor)
    case .none, .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      nil
    }
  }

  /// The tag on the node.
  var tag: String? {
    switch unsafe event.pointee.type {
    case .scalar: unsafe String(event.pointee.data.scalar.tag)
    case .sequenceStart: unsafe String(event.pointee.data.sequence_start.tag)
    case .mappingStart: unsafe String(event.pointee.data.mapping_start.tag)
    case .none, .streamStart, .streamEnd, .documentStart, .documentEnd, .alias, .sequenceEnd,
      .mappingEnd:
      nil
    }
  }

  /// How many bytes of the text have been read.
  var bytesRead: Int { unsafe input.pointee.bytesRead }

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

  /// Where a comment begins, after the last event, that touches what stands before it.
  var gluedComment: Position? {
    let start = unsafe event.pointee.start_mark
    return unsafe input.pointee.screen.gluedComment(in: lastEnd.index, start.index)
      .map { position(of: $0, near: lastEnd) }
  }

  /// Where the comment on the first line of a block scalar begins, if it touches what is before it.
  var gluedHeaderComment: Position? {
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
  private func position(_ mark: yaml_mark_t) -> Position {
    let lineStart = mark.index - mark.column
    let joined = unsafe input.pointee.joints(after: lineStart, through: mark.index)
    let column = mark.column + 1 + joined * SurrogatePairs.shrinkage
    return Position(line: mark.line + 1, column: column)
  }

  /// Why there is no further event.
  var stop: ParsingStop {
    if let stop = unsafe input.pointee.stop { return .input(stop) }
    let raw = unsafe parser
    let problem = unsafe String(raw.pointee.problem) ?? "not YAML"
    if unsafe raw.pointee.error == YAML_READER_ERROR {
      return .badBytes(
        problem: problem,
        byte: unsafe raw.pointee.problem_offset + input.pointee.markBytes,
        value: unsafe Int(raw.pointee.problem_value)
      )
    }
    return .syntax(
      SyntaxProblem(
        problem: problem,
        position: position(unsafe raw.pointee.problem_mark),
        context: unsafe String(raw.pointee.context),
        contextPosition: position(unsafe raw.pointee.context_mark)
      )
    )
  }
}

/// Why no further event can be made.
enum ParsingStop: Error {
  case input(ScreenedInput.Stop)
  case badBytes(problem: String, byte: Int, value: Int)
  case syntax(SyntaxProblem)
}

/// What libyaml says about a text that is not YAML, and where.
struct SyntaxProblem {
  let problem: String
  let position: Position
  let context: String?
  let contextPosition: Position
}

private func readScreened(
  _ input: UnsafeMutableRawPointer?,
  _ buffer: UnsafeMutablePointer<UInt8>?,
  _ size: Int,
  _ count: UnsafeMutablePointer<Int>?
) -> Int32 {
  guard let input = unsafe input?.assumingMemoryBound(to: ScreenedInput.self),
    let count = unsafe count
  else { return 0 }
  let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size)
  return unsafe input.pointee.fill(room, count: &count.pointee) ? 1 : 0
}

extension String {
  fileprivate init?(_ text: UnsafePointer<UInt8>?) {
    guard let text = unsafe text else { return nil }
    unsafe self.init(cString: text)
  }

  fileprivate init?(_ text: UnsafePointer<CChar>?) {
    guard let text = unsafe text else { return nil }
    unsafe self.init(cString: text)
  }
}
