internal import CYAML

/// What stands in brackets.
extension EventGrammar {
  mutating func flowEntry(isFirst: Bool) -> Bool {
    guard tokens.peek() else { return false }
    if tokens.kind == .flowSequenceEnd { return closeFlow(.sequenceEnd) }
    if !isFirst {
      guard takeComma(or: "]", in: "sequence") else { return false }
    }
    switch tokens.kind {
    case .key:
      event.properties = nil
      event.style = .flow
      tokens.take()
      state = .flowPairKey
      return make(.mappingStart, from: tokens.start, to: tokens.end)
    case .flowSequenceEnd: return closeFlow(.sequenceEnd)
    default: return node(.flow, then: .flowEntry)
    }
  }

  /// The key of a mapping of one pair that stands in a sequence without brackets of its own.
  mutating func flowPairKey() -> Bool {
    guard tokens.peek() else { return false }
    switch tokens.kind {
    case .value, .flowEntry, .flowSequenceEnd:
      tokens.take()
      return emptyScalar(at: tokens.end, then: .flowPairValue)
    default: return node(.flow, then: .flowPairValue)
    }
  }

  mutating func flowPairValue() -> Bool {
    flowNode(before: .flowSequenceEnd, then: .flowPairEnd)
  }

  mutating func flowPairEnd() -> Bool {
    guard tokens.peek() else { return false }
    state = .flowEntry
    return make(.mappingEnd, from: tokens.start, to: tokens.start)
  }

  mutating func flowKey(isFirst: Bool) -> Bool {
    guard tokens.peek() else { return false }
    if tokens.kind == .flowMappingEnd { return closeFlow(.mappingEnd) }
    if !isFirst {
      guard takeComma(or: "}", in: "mapping") else { return false }
    }
    switch tokens.kind {
    case .key:
      tokens.take()
      guard tokens.peek() else { return false }
      switch tokens.kind {
      case .value, .flowEntry, .flowMappingEnd:
        return emptyScalar(at: tokens.start, then: .flowValue)
      default: return node(.flow, then: .flowValue)
      }
    case .flowMappingEnd: return closeFlow(.mappingEnd)
    default: return node(.flow, then: .flowEmptyValue)
    }
  }

  mutating func flowValue() -> Bool { flowNode(before: .flowMappingEnd, then: .flowKey) }

  mutating func flowEmptyValue() -> Bool {
    guard tokens.peek() else { return false }
    return emptyScalar(at: tokens.start, then: .flowKey)
  }

  /// Makes the event of a value, which may be missing before a comma or the end.
  private mutating func flowNode(
    before end: yaml_token_type_t,
    then next: GrammarState
  ) -> Bool {
    guard tokens.peek() else { return false }
    if tokens.kind == .value {
      tokens.take()
      guard tokens.peek() else { return false }
      if tokens.kind != .flowEntry, tokens.kind != end { return node(.flow, then: next) }
    }
    return emptyScalar(at: tokens.start, then: next)
  }

  /// Takes the comma before an entry that is not the first one; false where there is none.
  private mutating func takeComma(or end: String, in kind: String) -> Bool {
    guard tokens.kind == .flowEntry else {
      return fail(
        "did not find expected ',' or '\(end)'",
        while: "while parsing a flow \(kind)",
        from: start
      )
    }
    tokens.take()
    return tokens.peek()
  }

  private mutating func closeFlow(_ kind: YAMLEvent.Kind) -> Bool {
    tokens.take()
    return close(kind, at: tokens.end)
  }
}
