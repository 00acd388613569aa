internal import CYAML
internal import Diagnostics

/// Owns a libyaml parser with its input, and looks at one of its tokens at a time.
///
/// The parser lives on the heap because libyaml keeps its address.
@safe struct TokenScanner: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  let input: UnsafeMutablePointer<ScreenedInput>
  /// The token that is looked at, or that was taken last.
  private let token: UnsafeMutablePointer<yaml_token_t>
  private var isTaken = true

  init(reading stream: consuming ByteStream, gapBytes: Int) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe input = .allocate(capacity: 1)
    unsafe input.initialize(to: ScreenedInput(stream, gapBytes: gapBytes))
    unsafe token = .allocate(capacity: 1)
    unsafe token.initialize(to: yaml_token_t())
    precondition(unsafe yaml_parser_initialize(parser) == 1, "out of memory")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(parser, readScreened, input)
  }

  deinit {
    unsafe yaml_token_delete(token)
    unsafe yaml_parser_delete(parser)
    unsafe parser.deinitialize(count: 1).deallocate()
    unsafe token.deinitialize(count: 1).deallocate()
    unsafe input.deinitialize(count: 1).deallocate()
  }

  /// Looks at the token after the one that was taken; false where libyaml refuses the text.
  @inline(__always)
  mutating func peek() -> Bool { !isTaken || scan() }

  /// Takes the token that is looked at; it stays until the next one is looked at.
  @inline(__always)
  mutating func take() { isTaken = true }

  private mutating func scan() -> Bool {
    if ownsText { unsafe yaml_token_delete(token) }
    isTaken = false
    return unsafe yaml_parser_scan(parser, token) == 1
  }

  /// Whether the token owns memory; libyaml needs a call to find that most do not.
  private var ownsText: Bool {
    switch kind {
    case .scalar, .anchor, .alias, .tag, .tagDirective: true
    default: false
    }
  }

  /// The kind of the token.
  @inline(__always)
  var kind: yaml_token_type_t { unsafe token.pointee.type }

  /// Where the token begins.
  @inline(__always)
  var start: TextMark {
    unsafe TextMark(
      index: token.pointee.start_mark.index,
      line: token.pointee.start_mark.line,
      column: token.pointee.start_mark.column
    )
  }

  /// Where the token ends.
  @inline(__always)
  var end: TextMark {
    unsafe TextMark(
      index: token.pointee.end_mark.index,
      line: token.pointee.end_mark.line,
      column: token.pointee.end_mark.column
    )
  }

  /// The bytes of a scalar, in memory of the token.
  @inline(__always)
  var scalar: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: token.pointee.data.scalar.value,
      count: token.pointee.data.scalar.length
    )
  }

  /// How a scalar is written.
  @inline(__always)
  var scalarStyle: RawEvent.Style {
    switch unsafe token.pointee.data.scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }

  /// The name of an anchor or alias.
  var name: String {
    switch kind {
    case .anchor: unsafe String(token.pointee.data.anchor.value) ?? ""
    case .alias: unsafe String(token.pointee.data.alias.value) ?? ""
    default: ""
    }
  }

  /// The two parts of a tag: which set of tags it is of, and its name there.
  var tag: (handle: String, suffix: String) {
    unsafe (
      String(token.pointee.data.tag.handle) ?? "", String(token.pointee.data.tag.suffix) ?? ""
    )
  }

  /// The version of YAML that a directive asks for.
  var version: (major: Int32, minor: Int32) {
    let version = unsafe token.pointee.data.version_directive
    return (version.major, version.minor)
  }

  /// How many bytes of the text have been read.
  var bytesRead: Int { unsafe input.pointee.bytesRead }

  /// Notes that an event was made of the bytes so far.
  @inline(__always)
  func noteEvent() { unsafe input.pointee.noteEvent() }

  /// Why there is no further token.
  var stop: ParsingStop {
    if let stop = unsafe input.pointee.stop { return .input(stop) }
    let problem = unsafe String(parser.pointee.problem) ?? "not YAML"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return .badBytes(
        problem: problem,
        byte: unsafe parser.pointee.problem_offset + input.pointee.markBytes,
        value: unsafe Int(parser.pointee.problem_value)
      )
    }
    return .syntax(
      SyntaxProblem(
        problem: problem,
        position: position(of: TextMark(unsafe parser.pointee.problem_mark)),
        context: unsafe String(parser.pointee.context),
        contextPosition: position(of: TextMark(unsafe parser.pointee.context_mark))
      )
    )
  }
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
