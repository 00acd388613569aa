internal import CYAML
package import Diagnostics

/// Reads a YAML text by pulling: the next document, key, item or scalar, without building a tree.
///
/// Positions are a cursor's. `nextDocument`, `nextItem` and `nextValue` stop at a value, whose `node`
/// tells what to do: read `text`, enter the mapping or sequence, or `skip` it. `nextKey` stops at
/// a key, whose `text` names it; `nextValue` goes on to its value. Aliases and merge keys are followed
/// unseen. What is wrong with the text becomes a finding; only then is `ReadingStopped` thrown.
///
///     while try reader.nextDocument() {
///       guard reader.enterMapping() else { continue }
///       while try reader.nextKey() {
///         let key = reader.string
///         try reader.nextValue()
///         print(key, reader.node == .scalar ? reader.string : "…")
///         try reader.skip()
///       }
///     }
package struct YAMLReader: ~Copyable {
  var parser: EventParser
  let limits: YAMLLimits
  let source: SourceFile
  var current = YAMLEvent(.streamEnd)
  // Stored, because a reader is too large to be lent for a glance.
  /// The kind of the value that the reader is at.
  package private(set) var node = YAMLNode.scalar
  /// The range of the key or scalar, or the start of the mapping or sequence.
  package internal(set) var range = SourceRange(at: .start)
  /// Whether a comment follows the plain scalar on its line, so that text may have been lost to it.
  package private(set) var hasComment = false
  var recording = Recording()
  var replays: [Recording.Replay] = [] {
    didSet { alias = replays.first?.alias }
  }
  /// The alias through which the value is seen, if it is.
  package private(set) var alias: SourceRange?
  /// The index of the recorded event that is played again, if one is.
  var replayed: Int?
  var pendingTarget: Range<Int>?
  /// What the text has shown of its documents so far.
  package internal(set) var outline = TextOutline()
  var frames: [Frame] = []
  var merges: [Merging] = []
  var keys = OpenKeys()
  /// The fingerprint of the key that the reader last moved to.
  var keyFingerprint: UInt64 = 0
  var depth = 0
  /// What was wrong with the text so far; readers add what they find in its values.
  package var findings = Findings()

  /// Begins to read an opened source.
  package init(
    _ source: SourceFile,
    stream: consuming ByteStream,
    limits: YAMLLimits = YAMLLimits()
  ) {
    self.source = source
    self.limits = limits
    parser = EventParser(reading: stream, gapBytes: limits.gapBytes)
  }

  /// The name of the file, as findings show it.
  package var file: String { source.name }

  /// The bytes of the scalar, lent until the reader moves.
  package var text: Span<UInt8> {
    @_lifetime(borrow self) @inline(__always)
    borrowing get {
      if let replayed { return recording.text.span.extracting(recording.entries[replayed].text) }
      return parser.text
    }
  }

  /// Whether the scalar is written without quotes.
  package var isPlain: Bool { current.spelling == .plain }

  /// A copy of the scalar.
  package var string: String {
    let text = text
    return unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the mapping or sequence that the reader has just entered, or is at, is written as a block,
  /// without anchor, tag or alias.
  package var isPlainBlock: Bool { replays.isEmpty && parser.current.traits.contains(.plainBlock) }

  /// A place in this file.
  package func place(_ range: SourceRange) -> Place {
    Place(file: file, range: range)
  }

  /// The place of the value that the reader is at.
  package var place: Place { place(range) }

  /// Moves to the root value of the next document; false at the end of the text.
  package mutating func nextDocument() throws(ReadingStopped) -> Bool {
    frames.removeAll(keepingCapacity: true)
    merges.removeAll()
    keys.removeAll()
    while true {
      try pull()
      if current.kind == .streamEnd { return false }
      guard current.kind == .documentStart else { continue }
      recording.reset()
      try moveToValue()
      return true
    }
  }

  /// Enters the sequence that the reader is at; false where it is at something else.
  package mutating func enterSequence() -> Bool {
    guard current.kind == .sequenceStart else { return false }
    frames.append(Frame(outer: nil))
    return true
  }

  /// Moves to the next item of the entered sequence; false after the last.
  package mutating func nextItem() throws(ReadingStopped) -> Bool {
    try moveToValue()
    guard current.kind == .sequenceEnd else { return true }
    frames.removeLast()
    return false
  }

  /// Moves from a key to its value.
  package mutating func nextValue() throws(ReadingStopped) {
    try moveToValue()
  }

  /// Passes over the value that the reader is at, whole.
  package mutating func skip() throws(ReadingStopped) {
    guard current.opens else { return }
    let outside = depth - 1
    while depth > outside { try pull() }
  }

  /// Moves to a value.
  @inline(__always)
  mutating func moveToValue() throws(ReadingStopped) {
    try pullValue()
    moveRange()
    noteValue()
  }

  /// Notes what is asked of the value that the reader has moved to.
  @inline(__always)
  mutating func noteValue() {
    node = eventNode
    hasComment = eventHasComment
  }
}

extension Position {
  /// The start of a text.
  @inline(__always)
  static var start: Position { Position(line: 1, column: 1) }
}
