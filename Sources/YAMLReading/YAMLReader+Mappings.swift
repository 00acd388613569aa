internal import Diagnostics

extension YAMLReader {
  /// What the reader keeps for each mapping or sequence that it is inside of.
  struct Frame {
    /// Where the keys of this mapping begin in the list of keys.
    let keysStart: Int
    /// The depth of nesting inside.
    let depth: Int
    /// Where to look for a key, once there are many.
    var table: KeyTable?
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

  /// A key of a mapping that has been read.
  struct KeyMark {
    let hash: UInt64
    let range: SourceRange
  }

  /// Enters the mapping that the reader is at; false where it is at something else.
  package mutating func enterMapping() -> Bool {
    guard current.kind == .mappingStart else { return false }
    frames.append(Frame(keysStart: keys.count, depth: depth))
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
      keys.removeSubrange(frames[frame].keysStart...)
      frames.removeLast()
      return false
    }
    frames[frame].mergingReplay = replays.count
    let inside = (merge.stretch.lowerBound + 1)..<(merge.stretch.upperBound - 1)
    replays.append(.init(next: inside.lowerBound, end: inside.upperBound, alias: merge.alias))
    return true
  }

  /// Notes the key that the reader is at; false, with its value passed over, where it is known.
  private mutating func isNew() throws(ReadingStopped) -> Bool {
    let hash = text.fingerprint
    keyFingerprint = hash
    if let first = knownKey(hash) {
      if frames[frames.count - 1].mergingReplay == nil { noteDuplicate(of: first) }
      try nextValue()
      try skip()
      return false
    }
    guard keys.count - frames[frames.count - 1].keysStart < limits.keys else {
      stop(.tooManyKeys(limit: limits.keys, at: place))
      throw ReadingStopped()
    }
    noteKey(KeyMark(hash: hash, range: range))
    return true
  }

  private func knownKey(_ hash: UInt64) -> KeyMark? {
    let frame = frames.count - 1
    let start = frames[frame].keysStart
    guard frames[frame].table == nil else {
      return frames[frame].table?.index(of: hash, in: keys[start...]).map { keys[$0] }
    }
    for index in start..<keys.count where keys[index].hash == hash { return keys[index] }
    return nil
  }

  private mutating func noteKey(_ key: KeyMark) {
    let frame = frames.count - 1
    let count = keys.count - frames[frame].keysStart
    keys.append(key)
    if frames[frame].table != nil {
      frames[frame].table?.insert(key.hash, at: count)
    } else if count == Self.fewKeys {
      var table = KeyTable(room: limits.keys)
      for (index, key) in keys[frames[frame].keysStart...].enumerated() {
        table.insert(key.hash, at: index)
      }
      frames[frame].table = table
    }
  }

  private mutating func noteDuplicate(of first: KeyMark) {
    guard findings.hasRoom(for: .error) else {
      findings.addUnkept(.error)
      return
    }
    findings.add(.duplicateKey(string, at: place, first: place(first.range)))
  }

  /// So many keys are looked through faster than a table is made for them.
  private static var fewKeys: Int { 48 }

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
