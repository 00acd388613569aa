internal import Diagnostics

extension YAMLReader {
  /// What the reader keeps for each mapping or sequence that it is inside of.
  struct Frame {
    /// For a mapping, the keys of the one around it.
    let outer: OpenKeys.Mapping?
  }

  /// What the reader keeps of a mapping that merges others.
  struct Merging {
    /// The index of the mapping's frame.
    let frame: Int
    /// What the merge keys of the mapping that is being read have named, in their order.
    var named: [Merge] = []
    /// What is still to be merged, the next one last.
    var waiting: [Merge] = []
    /// The index of the replay that is being merged.
    var replay: Int?

    /// Takes the next mapping out; what a merged mapping merges comes before what stands beside it.
    mutating func next() -> Merge? {
      waiting += named.reversed()
      named.removeAll()
      return waiting.popLast()
    }
  }

  /// A mapping to be merged, and the place of the merge key's value.
  struct Merge {
    let stretch: Range<Int>
    let alias: SourceRange
  }

  /// Whether the mapping that the reader is inside of merges others, which the last entry tells.
  private var isMerging: Bool { merges.last?.frame == frames.count - 1 }

  /// The index of the replay that the mapping is merging, if it is.
  var mergedReplay: Int? { isMerging ? merges[merges.count - 1].replay : nil }

  /// Enters the mapping that the reader is at; false where it is at something else.
  package mutating func enterMapping() -> Bool {
    guard current.kind == .mappingStart else { return false }
    frames.append(Frame(outer: keys.enter()))
    return true
  }

  /// Moves to the next key of the entered mapping; false after the last.
  ///
  /// A key that stands twice is a finding, and its second value is passed over. The keys of merged
  /// mappings come last, without those that the mapping has itself.
  package mutating func nextKey() throws(ReadingStopped) -> Bool {
    try moveToNewKey()
  }

  /// Moves to the next key of the entered mapping and on to its value, and copies both as far as they are
  /// scalars; false after the last.
  package mutating func nextPair(
    _ pair: inout YAMLPair,
    copyingTo texts: inout TextBuffer
  ) throws(ReadingStopped) -> Bool {
    if takeReadyPair(&pair, copyingTo: &texts) { return true }
    guard try moveToNewKey() else { return false }
    pair.fingerprint = keyFingerprint
    pair.keyRange = range
    pair.start = texts.append(text).lowerBound
    pair.middle = texts.count
    try moveToValue()
    if node == .scalar { _ = texts.append(text) }
    pair.end = texts.count
    return true
  }

  /// Moves over a pair as most are, a new key with a scalar, all at once; false where it is another one.
  @inline(__always)
  private mutating func takeReadyPair(
    _ pair: inout YAMLPair,
    copyingTo texts: inout TextBuffer
  ) -> Bool {
    guard replays.isEmpty, merges.isEmpty, !recording.isOpen, let ready = unsafe parser.readyPair
    else { return false }
    let (key, value) = unsafe (ready[0].text, ready[1].text)
    let name = unsafe Span(_unsafeElements: key)
    let fingerprint = name.fingerprint
    guard name.count != 2 || !name.equals("<<"),
      max(key.count, value.count) <= limits.scalarBytes,
      keys.count < limits.keys, keys.isNew(fingerprint)
    else { return false }
    unsafe keys.add(fingerprint, at: ready[0].range, room: limits.keys)
    pair.fingerprint = fingerprint
    pair.keyRange = unsafe ready[0].range
    let both = unsafe UnsafeBufferPointer(start: key.baseAddress, count: key.count + value.count)
    let copy = unsafe texts.append(Span(_unsafeElements: both))
    pair.start = copy.lowerBound
    pair.middle = copy.lowerBound + key.count
    pair.end = copy.upperBound
    parser.takeReadyPair()
    current = unsafe ready[1].event
    range = unsafe ready[1].range
    replayed = nil
    noteValue()
    return true
  }

  @inline(__always)
  private mutating func moveToNewKey() throws(ReadingStopped) -> Bool {
    while try moveToKey() {
      if current.spelling == .plain, text.equals("<<") {
        try readMerge()
      } else if try isNew() {
        return true
      }
    }
    return false
  }

  /// Reads the next key event, from the mapping itself or from what is merged into it.
  @inline(__always)
  private mutating func moveToKey() throws(ReadingStopped) -> Bool {
    while true {
      if replays.isEmpty || !endMerge() {
        try pullValue()
        moveRange()
        if current.kind == .scalar { return true }
        if current.kind != .mappingEnd { try stopAtStrangeKey() }
      }
      guard !merges.isEmpty, beginMerge() else {
        leaveMapping()
        return false
      }
    }
  }

  /// Ends the merging of a mapping that has been played whole; false where there is none.
  @inline(never)
  private mutating func endMerge() -> Bool {
    guard let replay = mergedReplay, replays[replay].next == replays[replay].end else {
      return false
    }
    replays.removeSubrange(replay...)
    return true
  }

  /// Starts to read the next merged mapping; false where there is none.
  @inline(never)
  private mutating func beginMerge() -> Bool {
    guard isMerging, let merge = merges[merges.count - 1].next() else { return false }
    merges[merges.count - 1].replay = replays.count
    let inside = (merge.stretch.lowerBound + 1)..<(merge.stretch.upperBound - 1)
    replays.append(.init(next: inside.lowerBound, end: inside.upperBound, alias: merge.alias))
    return true
  }

  private mutating func leaveMapping() {
    if isMerging { merges.removeLast() }
    if let outer = frames.removeLast().outer { keys.leave(to: outer) }
  }

  /// Notes the key that the reader is at; false, with its value passed over, where it is known.
  @inline(__always)
  private mutating func isNew() throws(ReadingStopped) -> Bool {
    let fingerprint = text.fingerprint
    keyFingerprint = fingerprint
    if let first = keys.range(of: fingerprint) {
      try passOverDuplicate(of: first)
      return false
    }
    if keys.count >= limits.keys { try stopAtManyKeys() }
    keys.add(fingerprint, at: range, room: limits.keys)
    return true
  }

  @inline(never)
  private mutating func stopAtStrangeKey() throws(ReadingStopped) {
    try stop(.keyIsNotText(at: here))
  }

  @inline(never)
  private mutating func stopAtManyKeys() throws(ReadingStopped) {
    try stop(.tooManyKeys(limit: limits.keys, at: here))
  }

  @inline(never)
  private mutating func passOverDuplicate(of first: SourceRange) throws(ReadingStopped) {
    if mergedReplay == nil { noteDuplicate(of: first) }
    try nextValue()
    try skip()
  }

  private mutating func noteDuplicate(of first: SourceRange) {
    guard findings.hasRoom(for: .error) else {
      findings.addUnkept(.error)
      return
    }
    findings.add(.duplicateKey(string, at: here, first: place(first)))
  }

  /// Reads the value of `<<`: a mapping, or a list of mappings, named by alias or written in place.
  @inline(never)
  private mutating func readMerge() throws(ReadingStopped) {
    let key = eventRange
    try pull()
    switch current.kind {
    case .sequenceStart:
      let outside = depth - 1
      while true {
        try pull()
        if depth == outside { return }
        try noteMerge(key: key)
      }
    case .alias, .mappingStart, .scalar, .mappingEnd, .sequenceEnd, .documentStart, .documentEnd,
      .streamEnd:
      try noteMerge(key: key)
    }
  }

  private mutating func noteMerge(key: SourceRange) throws(ReadingStopped) {
    let range = eventRange
    guard let stretch = try mergedStretch() else {
      findings.add(.mergeOfNoMapping(at: place(range)))
      return
    }
    if !isMerging { merges.append(Merging(frame: frames.count - 1)) }
    merges[merges.count - 1].named.append(Merge(stretch: stretch, alias: range))
  }

  /// The stretch of the mapping that the reader is at or that its alias names.
  private mutating func mergedStretch() throws(ReadingStopped) -> Range<Int>? {
    switch current.kind {
    case .alias:
      let stretch = try aliasTarget()
      return recording.entries[stretch.lowerBound].event.kind == .mappingStart ? stretch : nil
    case .mappingStart:
      return try recordInPlace()
    case .sequenceStart:
      try skip()
      return nil
    case .scalar, .mappingEnd, .sequenceEnd, .documentStart, .documentEnd, .streamEnd:
      return nil
    }
  }
}
