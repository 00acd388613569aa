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
  @inline(__always)
  var eventRange: SourceRange {
    replayed.map { recording.entries[$0].range } ?? parser.current.range
  }

  /// Moves the range that readers see to where the event stands.
  @inline(__always)
  mutating func moveRange() { range = eventRange }

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
    get {
      if let replayed { return recording.entries[replayed].hasComment }
      return parser.current.traits.contains(.comment)
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
      if mergedReplay == replays.count - 1 { break }
      replays.removeLast()
    }
    guard let last = replays.last else { return try pullParsed() }
    let entry = recording.entries[last.next]
    replays[replays.count - 1].next += 1
    outline.repeatedNodes += 1
    outline.repeatedBytes += entry.text.count + YAMLLimits.nodeBytes
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
    guard parser.moveOn() else { throw noteFailure() }
    current = parser.current.event
    if parser.current.traits.contains(.special) { try takeSpecial() }
    if parser.text.count > limits.scalarBytes { try stopAtLongScalar() }
    try noteDepth()
    if recording.isOpen { try record() }
  }

  /// Does what an event asks for beside being read.
  @inline(never)
  private mutating func takeSpecial() throws(ReadingStopped) {
    for comment in parser.gluedComments {
      findings.add(.gluedComment(at: place(SourceRange(at: comment))))
    }
    switch current.kind {
    case .scalar, .mappingStart, .sequenceStart: takeProperties()
    case .alias: try takeAlias()
    case .documentStart:
      outline.documents += 1
      if parser.special.hasDirectives { outline.hasDirectives = true }
    case .documentEnd:
      if parser.special.isExplicitEnd { outline.hasExplicitEnd = true }
    case .streamEnd: outline.end = eventRange.end
    case .mappingEnd, .sequenceEnd: break
    }
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

  @inline(never)
  private mutating func stopAtLongScalar() throws(ReadingStopped) {
    try stop(.tooLong(limit: limits.scalarBytes, at: here))
  }

  private mutating func takeProperties() {
    guard let properties = parser.special.properties else { return }
    if let tag = properties.tag {
      if let spelling = CoreTag.spelling(of: tag, for: current) {
        current = YAMLEvent(current.kind, spelling: spelling)
      } else {
        findings.add(.foreignTag(tag, at: here))
      }
    }
    if let anchor = properties.anchor { recording.begin(anchor, depth: depth) }
  }

  private mutating func takeAlias() throws(ReadingStopped) {
    current = YAMLEvent(.alias)
    let name = parser.special.properties?.anchor ?? ""
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
    let text = unsafe Span(_unsafeElements: parser.current.text)
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
