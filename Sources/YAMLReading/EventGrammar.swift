internal import Diagnostics

/// Makes events of libyaml's tokens, the same ones as libyaml's own parser.
///
/// It does so because that parser takes an eighth of the time of a large text, most of it to write and to clear
/// events that nobody keeps. It knows no directive but `%YAML`, as the screen lets no other one pass.
///
/// Source: the productions in `parser.c` of libyaml 0.2.5.
@safe struct EventGrammar: ~Copyable {
  var tokens: TokenScanner
  /// The event that was made last.
  var event = RawEvent()
  var state = GrammarState.streamStart
  /// The mappings and sequences that are open.
  private var collections: [Collection] = []
  /// What is wrong with the order of the tokens, once something is.
  private(set) var problem: SyntaxProblem?

  /// An open mapping or sequence: where it begins, and what is expected behind it.
  private struct Collection {
    let start: TextMark
    let next: GrammarState
  }

  init(reading stream: consuming ByteStream, gapBytes: Int) {
    tokens = TokenScanner(reading: stream, gapBytes: gapBytes)
  }

  /// Makes the next event; false where there is none, which `stop` explains.
  ///
  /// Behind the end of the text, and behind a problem, stands nothing but its end.
  @inline(__always)
  mutating func next() -> Bool {
    switch state {
    case .blockKey: blockKey()
    case .blockValue: blockValue()
    default: nextOfFew()
    }
  }

  @inline(never)
  private mutating func nextOfFew() -> Bool {
    switch state {
    case .streamStart: streamStart()
    case .firstDocument: firstDocument()
    case .document: document()
    case .documentContent: documentContent()
    case .documentNode: node(.block, then: .documentEnd)
    case .documentEnd: documentEnd()
    case .blockEntry: blockEntry()
    case .indentlessEntry: indentlessEntry()
    case .blockKey: blockKey()
    case .blockValue: blockValue()
    case .firstFlowEntry: flowEntry(isFirst: true)
    case .flowEntry: flowEntry(isFirst: false)
    case .flowPairKey: flowPairKey()
    case .flowPairValue: flowPairValue()
    case .flowPairEnd: flowPairEnd()
    case .firstFlowKey: flowKey(isFirst: true)
    case .flowKey: flowKey(isFirst: false)
    case .flowValue: flowValue()
    case .flowEmptyValue: flowEmptyValue()
    case .end: streamEnd()
    }
  }

  /// The bytes of a scalar, in memory of libyaml, until the next event is made.
  @inline(__always)
  var text: UnsafeBufferPointer<UInt8> {
    unsafe event.style == .missing ? UnsafeBufferPointer(start: nil, count: 0) : tokens.scalar
  }

  /// Makes no further event but the end of the text.
  mutating func end() { state = .end }

  /// Why there is no further event.
  var stop: ParsingStop { problem.map(ParsingStop.syntax) ?? tokens.stop }

  /// Records a problem, with the token that is looked at where no other mark is given.
  @inline(never)
  mutating func fail(
    _ problem: String,
    at mark: TextMark? = nil,
    while context: String? = nil,
    from start: TextMark? = nil
  ) -> Bool {
    self.problem = SyntaxProblem(
      problem: problem,
      position: tokens.position(of: mark ?? tokens.start),
      context: context,
      contextPosition: tokens.position(of: start ?? TextMark.zero)
    )
    state = .end
    return false
  }

  /// Makes an event that is neither a node nor the start of one.
  mutating func make(_ kind: YAMLEvent.Kind, from start: TextMark, to end: TextMark) -> Bool {
    event.kind = kind
    event.start = start
    event.end = end
    return true
  }

  /// Opens a mapping or sequence with the token that is looked at.
  mutating func open(
    _ kind: YAMLEvent.Kind,
    _ style: RawEvent.Style,
    then first: GrammarState,
    behind next: GrammarState
  ) -> Bool {
    collections.append(Collection(start: tokens.start, next: next))
    event.style = style
    event.kind = kind
    event.end = tokens.end
    state = first
    return true
  }

  /// Closes the innermost mapping or sequence.
  mutating func close(_ kind: YAMLEvent.Kind, at end: TextMark) -> Bool {
    if let collection = collections.popLast() { state = collection.next }
    return make(kind, from: tokens.start, to: end)
  }

  /// Where the innermost mapping or sequence begins.
  var start: TextMark { collections.last?.start ?? TextMark.zero }
}
