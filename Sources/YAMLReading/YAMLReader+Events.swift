internal import CYAML
internal import Diagnostics

extension YAMLReader {
  /// Moves to the next event; where that is an alias, to the start of what it stands for.
  @inline(__always)
  mutating func pullValue() throws(ReadingStopped) {
    try pull()
    while current.kind == .alias {
      let target = try aliasTarget()
      replays.append(.init(next: target.lowerBound, end: target.upperBound, alias: range))
      try pull()
    }
  }

  /// Moves to the next event as it stands, from what is played again or from libyaml.
  @inline(__always)
  mutating func pull() throws(ReadingStopped) {
    if replays.isEmpty {
      try pullParsed()
    } else {
      try pullReplayed()
    }
    if current.opens {
      depth += 1
      guard depth <= limits.depth else {
        stop(.tooDeep(limit: limits.depth, at: place))
        throw ReadingStopped()
      }
    } else if current.closes {
      depth -= 1
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
    recording.append(current, text: Span(), depth: depth - 1)
    try skip()
    return start..<recording.entries.count
  }

  private mutating func pullReplayed() throws(ReadingStopped) {
    while let last = replays.last, last.next == last.end {
      if frames.last?.mergingReplay == replays.count - 1 { break }
      replays.removeLast()
    }
    guard let last = replays.last else { return try pullParsed() }
    let entry = recording.entries[last.next]
    replays[replays.count - 1].next += 1
    outline.repeatedNodes += 1
    outline.repeatedBytes += entry.text.count
    current = entry.event
    replayedText = entry.text
    pendingTarget = entry.target
    let allowed = max(limits.freeAliasBytes, limits.aliasGrowth * parser.bytesRead)
    guard outline.repeatedNodes <= limits.aliasNodes, outline.repeatedBytes <= allowed else {
      stop(.aliasesGrowTooFar(at: place(last.alias)))
      throw ReadingStopped()
    }
  }

  @inline(__always)
  private mutating func pullParsed() throws(ReadingStopped) {
    do throws(ParsingStop) {
      try parser.next()
    } catch {
      note(error)
      throw ReadingStopped()
    }
    replayedText = nil
    if let hash = parser.gluedComment(since: lastEnd.index) { noteGlued(hash, near: lastEnd) }
    let range = parser.range
    lastEnd = (parser.endIndex, range.end)
    try take(range)
    if recording.isOpen { try record() }
  }

  /// Turns libyaml's event into ours, and begins to keep it where it has an anchor.
  @inline(__always)
  private mutating func take(_ range: SourceRange) throws(ReadingStopped) {
    switch parser.kind {
    case .scalar:
      try takeScalar(range)
    case .mappingStart:
      current = YAMLEvent(.mappingStart, range)
      try takeProperties()
    case .sequenceStart:
      current = YAMLEvent(.sequenceStart, range)
      try takeProperties()
    case .alias:
      current = YAMLEvent(.alias, range)
      try takeAlias()
    case .mappingEnd: current = YAMLEvent(.mappingEnd, range)
    case .sequenceEnd: current = YAMLEvent(.sequenceEnd, range)
    case .documentStart:
      outline.documents += 1
      if parser.hasDirectives { outline.hasDirectives = true }
      current = YAMLEvent(.documentStart, range)
    case .documentEnd:
      if parser.isExplicitEnd { outline.hasExplicitEnd = true }
      current = YAMLEvent(.documentEnd, range)
    case .streamStart: try pullParsed()
    case .streamEnd, .none:
      outline.end = range.end
      current = YAMLEvent(.streamEnd, range)
    }
  }

  @inline(__always)
  private mutating func takeScalar(_ range: SourceRange) throws(ReadingStopped) {
    let isPlain = parser.isPlain
    let hasComment = isPlain && parser.commentBegins(after: parser.endIndex)
    if parser.isBlock, let hash = parser.gluedHeaderComment {
      noteGlued(hash, near: (parser.startIndex, range.start))
    }
    current = YAMLEvent(
      .scalar,
      range,
      spelling: isPlain ? .plain : .text,
      isNull: isPlain && parser.text.spellsNull,
      hasComment: hasComment
    )
    guard parser.text.count <= limits.scalarBytes else {
      stop(.tooLong(limit: limits.scalarBytes, at: place))
      throw ReadingStopped()
    }
    if parser.hasProperties { try takeProperties() }
  }

  /// Records a comment that touches what stands before it; its column is told on a known line.
  private mutating func noteGlued(_ hash: TextScreen.Hash, near known: (index: Int, at: Position)) {
    let lineStart = known.index - (known.at.column - 1)
    let isOnLine = hash.lineStart == lineStart
    let column = isOnLine ? hash.mark - lineStart + 1 : known.at.column
    findings.add(
      .gluedComment(
        at: place(SourceRange(at: Position(line: known.at.line, column: column)))
      )
    )
  }

  private mutating func takeProperties() throws(ReadingStopped) {
    if let tag = parser.tag {
      if let spelling = CoreTag.spelling(of: tag, for: current) {
        current = YAMLEvent(
          current.kind,
          current.range,
          spelling: spelling,
          isNull: current.kind == .scalar && spelling == .plain && parser.text.spellsNull,
          hasComment: current.hasComment
        )
      } else {
        findings.add(.foreignTag(tag, at: place))
      }
    }
    if let anchor = parser.anchor { recording.begin(anchor, depth: depth) }
  }

  private mutating func takeAlias() throws(ReadingStopped) {
    let name = parser.anchor ?? ""
    guard let target = recording.stretch(named: name) else {
      stop(
        recording.isOpen(name)
          ? .aliasInsideItself(name, at: place) : .unknownAlias(name, at: place)
      )
      throw ReadingStopped()
    }
    pendingTarget = target
  }

  private mutating func record() throws(ReadingStopped) {
    guard recording.entries.count < limits.aliasNodes else {
      stop(.anchorsKeepTooMuch(limit: limits.aliasNodes, at: place))
      throw ReadingStopped()
    }
    outline.keptNodes += 1
    let inner = current.closes ? depth - 1 : depth
    if current.kind == .alias {
      recording.append(alias: current, target: pendingTarget ?? 0..<0, depth: inner)
    } else {
      let text = current.kind == .scalar ? unsafe Span(_unsafeElements: parser.bytes) : Span()
      recording.append(current, text: text, depth: inner)
    }
  }
}
