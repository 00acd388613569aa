internal import CYAML
internal import Diagnostics

extension YAMLReader {
  /// Moves to the next event; where that is an alias, to the start of what it stands for.
  @inline(__always)
  mutating func pullValue() throws(ReadingStopped) {
    try pull()
    if current.kind == .alias { try followAlias() }
  }

  /// Moves to the next event as it stands, from what is played again or from libyaml.
  @inline(__always)
  mutating func pull() throws(ReadingStopped) {
    if replays.isEmpty { try pullParsed() } else { try pullReplayed() }
  }

  /// The place of the event.
  var here: Place { place(eventRange) }

  /// The range of the event.
  var eventRange: SourceRange {
    var range = SourceRange(at: .start)
    move(&range)
    return range
  }

  /// Moves a range to where the event stands.
  @inline(__always)
  func move(_ range: inout SourceRange) {
    if let replayed { range = recording.entries[replayed].range } else { parser.move(&range) }
  }

  /// Moves the range that readers see to where the event stands.
  @inline(__always)
  mutating func moveRange() {
    if let replayed { range = recording.entries[replayed].range } else { parser.move(&range) }
  }

  /// What a reader of values is told of the event.
  @inline(__always)
  var eventNode: YAMLNode {
    if current.kind == .scalar {
      return current.spelling == .plain && text.spellsNull ? .null : .scalar
    }
    if current.kind == .mappingStart { return .mapping }
    return current.kind == .sequenceStart ? .sequence : .scalar
  }

  /// Whether a comment follows the event, a plain scalar, on its line.
  var eventHasComment: Bool {
    @inline(__always)
    mutating get {
      if let replayed { return recording.entries[replayed].hasComment }
      return current.kind == .scalar && parser.isPlain && parser.commentFollows
    }
  }

  /// The stretch that the alias at hand stands for.
  mutating func aliasTarget() throws(ReadingStopped) -> Range<Int> {
    guard let target = pendingTarget else { throw ReadingStopped() }
    return target
  }

  /// Keeps the mapping that the reader is at although it has no anchor, and passes over it.
  mutating func recordInPlace() throws(ReadingStopped) -> Range<Int> {
    if let last = replays.last {
      let start = last.next - 1
      try skip()
      return start..<replays[replays.count - 1].next
    }
    if recording.isOpen {
      let start = recording.entries.count - 1
      try skip()
      return start..<recording.entries.count
    }
    let name = "\u{0}merge"
    let start = recording.entries.count
    recording.begin(name, depth: depth - 1)
    recording.append(entry(), text: Span(), depth: depth - 1)
    try skip()
    return start..<recording.entries.count
  }

  @inline(never)
  private mutating func followAlias() throws(ReadingStopped) {
    while current.kind == .alias {
      let target = try aliasTarget()
      replays.append(.init(next: target.lowerBound, end: target.upperBound, alias: eventRange))
      try pull()
    }
  }

  @inline(never)
  private mutating func pullReplayed() throws(ReadingStopped) {
    while let last = replays.last, last.next == last.end {
      if merging?.replay == replays.count - 1 { break }
      replays.removeLast()
    }
    guard let last = replays.last else { return try pullParsed() }
    let entry = recording.entries[last.next]
    replays[replays.count - 1].next += 1
    outline.repeatedNodes += 1
    outline.repeatedBytes += entry.text.count
    current = entry.event
    replayed = last.next
    pendingTarget = entry.target
    let allowed = max(limits.freeAliasBytes, limits.aliasGrowth * parser.bytesRead)
    guard outline.repeatedNodes <= limits.aliasNodes, outline.repeatedBytes <= allowed else {
      return try stop(.aliasesGrowTooFar(at: place(last.alias)))
    }
    try noteDepth()
  }

  @inline(__always)
  private mutating func pullParsed() throws(ReadingStopped) {
    replayed = nil
    guard parser.next() else { throw noteFailure() }
    if parser.mayFollowComment { noteGlued(parser.gluedComment) }
    if parser.isAtScalar { try takeScalar() } else { try takeOther() }
    if recording.isOpen { try record() }
  }

  /// Turns another event of libyaml's than a scalar into ours.
  @inline(never)
  private mutating func takeOther() throws(ReadingStopped) {
    switch parser.kind {
    case .mappingStart: takeOpening(.mappingStart)
    case .sequenceStart: takeOpening(.sequenceStart)
    case .alias: try takeAlias()
    case .mappingEnd: current = YAMLEvent(.mappingEnd)
    case .sequenceEnd: current = YAMLEvent(.sequenceEnd)
    case .documentStart:
      outline.documents += 1
      if parser.hasDirectives { outline.hasDirectives = true }
      current = YAMLEvent(.documentStart)
    case .documentEnd:
      if parser.isExplicitEnd { outline.hasExplicitEnd = true }
      current = YAMLEvent(.documentEnd)
    case .streamStart: return try pullParsed()
    case .streamEnd, .scalar, .none:
      outline.end = eventRange.end
      current = YAMLEvent(.streamEnd)
    }
    try noteDepth()
  }

  @inline(__always)
  private mutating func noteDepth() throws(ReadingStopped) {
    if current.opens {
      depth += 1
      if depth > limits.depth { try stop(.tooDeep(limit: limits.depth, at: here)) }
    } else if current.closes {
      depth -= 1
    }
  }

  @inline(__always)
  private mutating func takeScalar() throws(ReadingStopped) {
    current = YAMLEvent(.scalar, spelling: parser.isPlain ? .plain : .text)
    if parser.isBlock { noteGlued(parser.gluedHeaderComment) }
    if parser.text.count > limits.scalarBytes { try stopAtLongScalar() }
    if parser.scalarHasProperties { takeProperties() }
  }

  private mutating func takeOpening(_ kind: YAMLEvent.Kind) {
    current = YAMLEvent(kind)
    if parser.openingHasProperties { takeProperties() }
  }

  @inline(never)
  private mutating func stopAtLongScalar() throws(ReadingStopped) {
    try stop(.tooLong(limit: limits.scalarBytes, at: here))
  }

  /// Records a comment that touches what stands before it.
  @inline(never)
  private mutating func noteGlued(_ position: Position?) {
    guard let position else { return }
    findings.add(.gluedComment(at: place(SourceRange(at: position))))
  }

  @inline(never)
  private mutating func takeProperties() {
    if let tag = parser.tag {
      if let spelling = CoreTag.spelling(of: tag, for: current) {
        current = YAMLEvent(current.kind, spelling: spelling)
      } else {
        findings.add(.foreignTag(tag, at: here))
      }
    }
    if let anchor = parser.anchor { recording.begin(anchor, depth: depth) }
  }

  @inline(never)
  private mutating func takeAlias() throws(ReadingStopped) {
    current = YAMLEvent(.alias)
    let name = parser.anchor ?? ""
    guard let target = recording.stretch(named: name) else {
      return try stop(
        recording.isOpen(name)
          ? .aliasInsideItself(name, at: here) : .unknownAlias(name, at: here)
      )
    }
    pendingTarget = target
  }

  @inline(never)
  private mutating func record() throws(ReadingStopped) {
    guard recording.entries.count < limits.aliasNodes else {
      return try stop(.anchorsKeepTooMuch(limit: limits.aliasNodes, at: here))
    }
    outline.keptNodes += 1
    let outside = current.opens ? depth - 1 : depth
    let text = current.kind == .scalar ? unsafe Span(_unsafeElements: parser.bytes) : Span()
    recording.append(entry(), text: text, depth: outside)
  }

  /// The event as it is kept.
  private mutating func entry() -> Recording.Entry {
    Recording.Entry(
      event: current,
      range: eventRange,
      node: eventNode,
      hasComment: eventHasComment,
      target: current.kind == .alias ? pendingTarget ?? 0..<0 : 0..<0
    )
  }
}
