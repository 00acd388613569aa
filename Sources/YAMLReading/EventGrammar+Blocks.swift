internal import CYAML

/// What goes by its indentation: sequences of dashes, and mappings of a key on a line.
extension EventGrammar {
  mutating func blockEntry() -> Bool {
    guard tokens.peek() else { return false }
    switch tokens.kind {
    case .blockEntry:
      let end = tokens.end
      tokens.take()
      guard tokens.peek() else { return false }
      switch tokens.kind {
      case .blockEntry, .blockEnd: return emptyScalar(at: end, then: .blockEntry)
      default: return node(.block, then: .blockEntry)
      }
    case .blockEnd: return closeBlock(.sequenceEnd)
    default:
      return fail(
        "did not find expected '-' indicator",
        while: "while parsing a block collection",
        from: start
      )
    }
  }

  mutating func indentlessEntry() -> Bool {
    guard tokens.peek() else { return false }
    guard tokens.kind == .blockEntry else { return close(.sequenceEnd, at: tokens.start) }
    let end = tokens.end
    tokens.take()
    guard tokens.peek() else { return false }
    switch tokens.kind {
    case .blockEntry, .key, .value, .blockEnd: return emptyScalar(at: end, then: .indentlessEntry)
    default: return node(.block, then: .indentlessEntry)
    }
  }

  @inline(__always)
  mutating func blockKey() -> Bool {
    guard tokens.peek() else { return false }
    if tokens.kind == .key { return blockNode(then: .blockValue) }
    if tokens.kind == .blockEnd { return closeBlock(.mappingEnd) }
    return fail("did not find expected key", while: "while parsing a block mapping", from: start)
  }

  @inline(__always)
  mutating func blockValue() -> Bool {
    guard tokens.peek() else { return false }
    guard tokens.kind == .value else { return emptyScalar(at: tokens.start, then: .blockKey) }
    return blockNode(then: .blockKey)
  }

  /// Makes the event of what follows the mark of a key or value, which is looked at.
  @inline(__always)
  private mutating func blockNode(then next: GrammarState) -> Bool {
    let end = tokens.end
    tokens.take()
    guard tokens.peek() else { return false }
    if tokens.kind == .scalar { return node(.blockOrIndentless, then: next) }
    switch tokens.kind {
    case .key, .value, .blockEnd: return emptyScalar(at: end, then: next)
    default: return node(.blockOrIndentless, then: next)
    }
  }

  @inline(never)
  private mutating func closeBlock(_ kind: YAMLEvent.Kind) -> Bool {
    tokens.take()
    return close(kind, at: tokens.end)
  }
}
