internal import Diagnostics

extension YAMLReader {
  /// What the reader keeps for each mapping or sequence that it is inside of.
  struct Frame {
    /// The depth of nesting inside.
    let depth: Int
    /// For a mapping, the keys of the one around it.
    let outer: OpenKeys.Mapping?
    /// What the merge keys of the mapping that is being read have named, in their order.
    var named: [Merge] = []
    /// What is still to be merged, the next one last.
    var waiting: [Merge] = []
    /// The index of the replay that is being merged.
    var mergingReplay: Int?
  }

  /// A mapping to be merged, and the place of the merge key's value.
  struct Merge {
    let stretch: Range<Int>
    let alias: SourceRange
  }

  /// Enters the mapping that the reader is at; false where it is at something else.
  package mutating func enterMapping() -> Bool {
    guard current.kind == .mappingStart else { return false }
    frames.append(Frame(depth: depth, outer: keys.enter()))
    return true
  }

  /// Moves to the next key of the entered mapping; false after the last.
  ///
  /// A key that stands twice is a finding, and its second value is passed over. The keys of merged
  /// mappings come last, without those that the mapping has itself.
  package mutating func nextKey() throws(ReadingStopped) -> Bool {
    while true {
      guard try moveToKey() else { return false }
      if current.spelling == .plain, text.equals("<<") {
        try readMerge()
      } else if try isNew() {
        return true
      }
    }
  }

  /// Moves from a key to its value.
  package mutating func nextValue() throws(ReadingStopped) {
    try pullValue()
  }

  /// Reads the next key event, from the mapping itself or from what is merged into it.
  private mutating func moveToKey() throws(ReadingStopped) -> Bool {
    let frame = frames.count - 1
    while true {
      if !replays.isEmpty, let merging = frames[frame].mergingReplay,
        replays[merging].next == replays[merging].end
      {
        replays.removeSubrange(merging...)
      } else {
        try pullValue()
        if current.kind == .scalar { return true }
        guard current.kind == .mappingEnd else {
          stop(.keyIsNotText(at: place))
          throw ReadingStopped()
        }
      }
      guard beginMerge() else { return false }
    }
  }

  /// Starts to read the next merged mapping, or leaves the mapping.
  ///
  /// What a merged mapping merges itself comes before what stands beside it.
  private mutating func beginMerge() -> Bool {
    let frame = frames.count - 1
    if !frames[frame].named.isEmpty {
      frames[frame].waiting += frames[frame].named.reversed()
      frames[frame].named.removeAll()
    }
    guard let merge = frames[frame].waiting.popLast() else {
      if let outer = frames.removeLast().outer { keys.leave(to: outer) }
      return false
    }
    frames[frame].mergingReplay = replays.count
    let inside = (merge.stretch.lowerBound + 1)..<(merge.stretch.upperBound - 1)
    replays.append(.init(next: inside.lowerBound, end: inside.upperBound, alias: merge.alias))
    return true
  }

  /// Notes the key that the reader is at; false, with its value passed over, where it is known.
  private mutating func isNew() throws(ReadingStopped) -> Bool {
    let fingerprint = text.fingerprint
    keyFingerprint = fingerprint
    if let first = keys.range(of: fingerprint) {
      if frames[frames.count - 1].mergingReplay == nil { noteDuplicate(of: first) }
      try nextValue()
      try skip()
      return false
    }
    guard keys.count < limits.keys else {
      stop(.tooManyKeys(limit: limits.keys, at: place))
      throw ReadingStopped()
    }
    keys.add(fingerprint, at: range, room: limits.keys)
    return true
  }

  private mutating func noteDuplicate(of first: SourceRange) {
    guard findings.hasRoom(for: .error) else {
      findings.addUnkept(.error)
      return
    }
    findings.add(.duplicateKey(string, at: place, first: place(first)))
  }

  /// Reads the value of `<<`: a mapping, or a list of mappings, named by alias or written in place.
  private mutating func readMerge() throws(ReadingStopped) {
    let key = range
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
    let place = range
    if let stretch = try mergedStretch() {
      frames[frames.count - 1].named.append(Merge(stretch: stretch, alias: place))
    } else {
      findings.add(.mergeOfNoMapping(at: self.place(place)))
    }
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
