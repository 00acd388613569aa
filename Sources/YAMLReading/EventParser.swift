internal import Diagnostics

/// Keeps the events that have been made last until their reader comes to them.
///
/// Events are made by batches: libyaml and what reads its events do not fit the processor's fastest
/// cache for code together, and in turns for every event each would push out the other.
@safe struct EventParser: ~Copyable {
  private var grammar: EventGrammar
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
    grammar = EventGrammar(reading: stream, gapBytes: gapBytes)
    unsafe batch = .allocate(capacity: Self.batchSize)
    unsafe batch.initialize(repeating: ParsedEvent(), count: Self.batchSize)
    unsafe texts = .allocate(capacity: Self.textsSize)
  }

  deinit {
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

  /// The special event, which is the last one of its batch, with what is kept of no other one.
  var special: RawEvent { grammar.event }

  /// How many bytes of the text have been read.
  var bytesRead: Int { grammar.tokens.bytesRead }

  /// Makes the next events, up to a special one; false where there is none.
  @inline(never)
  private mutating func fill() -> Bool {
    var (count, textsEnd) = (0, 0)
    if !gluedComments.isEmpty { gluedComments = [] }
    while !hasFailed, count < Self.batchSize {
      let last = grammar.event.end
      grammar.tokens.noteEvent()
      guard grammar.next() else {
        hasFailed = true
        break
      }
      let slot = unsafe batch + count
      count &+= 1
      unsafe grammar.tokens.move(
        &slot.pointee.range,
        from: grammar.event.start,
        to: grammar.event.end
      )
      var traits: ParsedEvent.Traits = []
      if grammar.tokens.mayHaveComment(before: grammar.event.start) {
        note(grammar.tokens.gluedComment(from: last, to: grammar.event.start), &traits)
      }
      if grammar.event.kind == .scalar {
        var spelling = YAMLEvent.Spelling.text
        switch grammar.event.style {
        case .plain, .missing:
          spelling = .plain
          if grammar.tokens.hasComment(after: grammar.event.end) { traits.insert(.comment) }
        case .block: noteHeaderComment(&traits)
        case .quoted, .flow: break
        }
        unsafe slot.pointee.event = YAMLEvent(.scalar, spelling: spelling)
        if grammar.event.properties != nil { traits.insert(.special) }
        unsafe slot.pointee.text = grammar.text
        if unsafe !keep(&slot.pointee.text, at: &textsEnd) { traits.insert(.special) }
        if !traits.contains(.special) { traits.insert(.readyScalar) }
      } else {
        unsafe slot.pointee.event = YAMLEvent(grammar.event.kind)
        unsafe slot.pointee.text = UnsafeBufferPointer(start: nil, count: 0)
        traits.formUnion(grammar.event.traits)
      }
      unsafe slot.pointee.traits = traits
      if traits.contains(.special) { break }
    }
    (next, end) = (0, count)
    if count > 0 { return true }
    hasFailed = false
    grammar.end()
    return false
  }

  @inline(never)
  private mutating func noteHeaderComment(_ traits: inout ParsedEvent.Traits) {
    let (start, end) = (grammar.event.start, grammar.event.end)
    note(grammar.tokens.gluedHeaderComment(from: start, to: end), &traits)
  }

  @inline(never)
  private mutating func note(_ comment: Position?, _ traits: inout ParsedEvent.Traits) {
    guard let comment else { return }
    gluedComments.append(comment)
    traits.insert(.special)
  }

  /// Copies a scalar to where it stays until the next batch; false where it stays where it is, in
  /// libyaml's token.
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
  var stop: ParsingStop { grammar.stop }
}
