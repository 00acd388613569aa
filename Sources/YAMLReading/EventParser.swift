internal import CYAML
internal import Diagnostics

/// Owns a libyaml parser, its input, and the events that it has made last.
///
/// Events are made by batches: libyaml and what reads its events do not fit the processor's fastest
/// cache for code together, and in turns for every event each would push out the other.
///
/// The parser lives on the heap because libyaml keeps its address.
@safe struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The last event of the batch, as libyaml has made it.
  let raw: RawEvent
  private let batch: UnsafeMutablePointer<ParsedEvent>
  private var next = 0
  private var end = 0
  /// Room for the texts of the batch.
  private let texts: UnsafeMutablePointer<UInt8>
  private var hasFailed = false
  /// Where comments begin that touch what stands before them, since the event before the special one.
  private(set) var gluedComments: [Position] = []

  private static var batchSize: Int { 128 }
  private static var textsSize: Int { 16 << 10 }

  init(reading stream: consuming ByteStream, gapBytes: Int) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    let input = UnsafeMutablePointer<ScreenedInput>.allocate(capacity: 1)
    unsafe input.initialize(to: ScreenedInput(stream, gapBytes: gapBytes))
    unsafe raw = RawEvent(event: event, input: input)
    unsafe batch = .allocate(capacity: Self.batchSize)
    unsafe batch.initialize(repeating: ParsedEvent(), count: Self.batchSize)
    unsafe texts = .allocate(capacity: Self.textsSize)
    precondition(unsafe yaml_parser_initialize(parser) == 1, "out of memory")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(parser, readScreened, input)
  }

  deinit {
    unsafe yaml_event_delete(raw.event)
    unsafe yaml_parser_delete(parser)
    unsafe parser.deinitialize(count: 1).deallocate()
    unsafe raw.event.deinitialize(count: 1).deallocate()
    unsafe raw.input.deinitialize(count: 1).deallocate()
    unsafe batch.deallocate()
    unsafe texts.deallocate()
  }

  /// Moves to the next event; false where there is none, which `stop` explains.
  @inline(__always)
  mutating func moveOn() -> Bool {
    next &+= 1
    return next < end || fill()
  }

  /// The next two events, where both have been made already and are scalars to be read and no more.
  ///
  /// The bytes of the second one stand behind those of the first one.
  @inline(__always)
  var readyPair: UnsafePointer<ParsedEvent>? {
    guard next &+ 2 < end else { return nil }
    let pair = unsafe UnsafePointer(batch + (next &+ 1))
    let traits = unsafe pair[0].traits.intersection(pair[1].traits)
    return unsafe traits.contains(.readyScalar) ? pair : nil
  }

  /// Moves to the second event of the ready pair.
  @inline(__always)
  mutating func takeReadyPair() { next &+= 2 }

  /// The event that it is at.
  @inline(__always)
  var current: ParsedEvent { unsafe batch[next] }

  /// The bytes of a scalar, lent until the next event.
  var text: Span<UInt8> {
    @_lifetime(borrow self) @inline(__always)
    borrowing get {
      let text = unsafe Span(_unsafeElements: batch[next].text)
      return unsafe _overrideLifetime(text, borrowing: self)
    }
  }

  /// How many bytes of the text have been read.
  var bytesRead: Int { unsafe raw.input.pointee.bytesRead }

  /// Makes the next events, up to a special one; false where there is none.
  @inline(never)
  private mutating func fill() -> Bool {
    let raw = raw
    var (count, textsEnd) = (0, 0)
    if !gluedComments.isEmpty { gluedComments = [] }
    while !hasFailed, count < Self.batchSize {
      let last = unsafe raw.event.pointee.end_mark
      unsafe yaml_event_delete(raw.event)
      unsafe raw.input.pointee.noteEvent()
      guard unsafe yaml_parser_parse(parser, raw.event) == 1 else {
        hasFailed = true
        break
      }
      if raw.isStreamStart { continue }
      let slot = unsafe batch + count
      count &+= 1
      unsafe raw.move(&slot.pointee.range)
      var traits: ParsedEvent.Traits = []
      if raw.mayFollowComment { note(raw.gluedComment(after: last), &traits) }
      if raw.isScalar {
        unsafe slot.pointee.event = YAMLEvent(.scalar, spelling: raw.isPlain ? .plain : .text)
        if raw.isPlain {
          if raw.commentFollows { traits.insert(.comment) }
        } else if raw.isBlock {
          note(raw.gluedHeaderComment(), &traits)
        }
        if raw.scalarHasProperties { traits.insert(.special) }
        unsafe slot.pointee.text = raw.text
        if unsafe !keep(&slot.pointee.text, at: &textsEnd) { traits.insert(.special) }
        if !traits.contains(.special) { traits.insert(.readyScalar) }
      } else {
        unsafe slot.pointee.event = YAMLEvent(raw.kind)
        unsafe slot.pointee.text = UnsafeBufferPointer(start: nil, count: 0)
        traits.formUnion(raw.traits)
      }
      unsafe slot.pointee.traits = traits
      if traits.contains(.special) { break }
    }
    (next, end) = (0, count)
    if count > 0 { return true }
    hasFailed = false
    return false
  }

  @inline(never)
  private mutating func note(_ comment: Position?, _ traits: inout ParsedEvent.Traits) {
    guard let comment else { return }
    gluedComments.append(comment)
    traits.insert(.special)
  }

  /// Copies a scalar to where it stays until the next batch; false where it stays where it is, in
  /// libyaml's event.
  @inline(__always)
  private func keep(_ text: inout UnsafeBufferPointer<UInt8>, at end: inout Int) -> Bool {
    let count = text.count
    guard count <= Self.textsSize &- end, let bytes = text.baseAddress else {
      return text.isEmpty
    }
    let copy = unsafe texts + end
    unsafe TextBuffer.copy(count, from: bytes, to: copy)
    end &+= count
    unsafe text = UnsafeBufferPointer(start: copy, count: count)
    return true
  }

  /// Why there is no further event.
  var stop: ParsingStop {
    if let stop = unsafe raw.input.pointee.stop { return .input(stop) }
    let problem = unsafe String(parser.pointee.problem) ?? "not YAML"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return .badBytes(
        problem: problem,
        byte: unsafe parser.pointee.problem_offset + raw.input.pointee.markBytes,
        value: unsafe Int(parser.pointee.problem_value)
      )
    }
    return .syntax(
      SyntaxProblem(
        problem: problem,
        position: raw.position(unsafe parser.pointee.problem_mark),
        context: unsafe String(parser.pointee.context),
        contextPosition: raw.position(unsafe parser.pointee.context_mark)
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
