internal import CYAML
internal import Diagnostics

/// Owns a libyaml parser, its input, and the one event that it is at.
///
/// The parser lives on the heap because libyaml keeps its address.
@safe struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeMutablePointer<ScreenedInput>

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

  /// Replaces the event by the next one, or tells why there is none.
  @inline(__always)
  mutating func next() throws(ParsingStop) {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw stop }
    unsafe input.pointee.noteEvent()
  }

  /// What kind of event it is at.
  var kind: yaml_event_type_t { unsafe event.pointee.type }

  /// Where the event begins.
  var start: Position { position(unsafe event.pointee.start_mark) }

  /// Where the event ends.
  var end: Position { position(unsafe event.pointee.end_mark) }

  /// How many characters stand before the start of the event.
  var startIndex: Int { unsafe event.pointee.start_mark.index }

  /// How many characters stand before the end of the event.
  var endIndex: Int { unsafe event.pointee.end_mark.index }

  /// The bytes of a scalar.
  var text: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: event.pointee.data.scalar.value,
      count: event.pointee.data.scalar.length
    )
  }

  /// Whether a scalar is written without quotes.
  var isPlain: Bool { unsafe event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// Whether a scalar is written as a block, after `|` or `>`.
  var isBlock: Bool {
    let style = unsafe event.pointee.data.scalar.style
    return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
  }

  /// Whether a scalar has an anchor or a tag.
  var hasProperties: Bool {
    unsafe event.pointee.data.scalar.anchor != nil || event.pointee.data.scalar.tag != nil
  }

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

  /// Whether blanks and a comment follow the character at `index`.
  func commentBegins(after index: Int) -> Bool {
    unsafe input.pointee.screen.commentBegins(after: index)
  }

  /// The first comment between `index` and the event that touches what stands before it.
  @inline(__always)
  func gluedComment(since index: Int) -> TextScreen.Hash? {
    guard unsafe input.pointee.screen.hasHash(before: startIndex) else { return nil }
    return unsafe input.pointee.screen.gluedComment(in: index, startIndex)
  }

  /// The comment on the first line of a block scalar, where it touches what stands before it.
  var gluedHeaderComment: TextScreen.Hash? {
    let (start, end) = unsafe (event.pointee.start_mark, event.pointee.end_mark)
    return unsafe input.pointee.screen.gluedComment(
      in: start.index,
      end.index,
      onLineFrom: start.index - start.column
    )
  }

  /// A mark as a place in the text as it stands, where joined pairs of escapes are longer.
  @inline(__always)
  private func position(_ mark: yaml_mark_t) -> Position {
    guard unsafe !input.pointee.joints.isEmpty else { return Position(mark) }
    let lineStart = mark.index - mark.column
    let joined = unsafe input.pointee.joints(after: lineStart, through: mark.index)
    return Position(
      line: mark.line + 1,
      column: mark.column + 1 + joined * SurrogatePairs.shrinkage
    )
  }

  private var stop: ParsingStop {
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

extension Position {
  /// libyaml counts from 0, in characters.
  @inline(__always)
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
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
