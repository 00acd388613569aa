internal import CYAML

/// Nodes: scalars, aliases, and the starts of mappings and sequences.
extension EventGrammar {
  /// Which nodes can stand at a place.
  enum Nodes {
    case flow
    case block
    /// As the last, and sequences whose dashes stand in the column of the keys around them.
    case blockOrIndentless
  }

  /// Makes the event of the node whose first token is looked at.
  @inline(__always)
  mutating func node(_ nodes: Nodes, then next: GrammarState) -> Bool {
    if event.properties != nil { event.properties = nil }
    event.start = tokens.start
    if tokens.kind == .scalar { return scalar(then: next) }
    return rareNode(nodes, then: next)
  }

  /// Makes the event of a scalar, which begins where the event has been said to begin.
  @inline(__always)
  private mutating func scalar(then next: GrammarState) -> Bool {
    event.kind = .scalar
    event.style = tokens.scalarStyle
    event.end = tokens.end
    tokens.take()
    state = next
    return true
  }

  @inline(never)
  private mutating func rareNode(_ nodes: Nodes, then next: GrammarState) -> Bool {
    if tokens.kind == .alias {
      event.properties = RawEvent.Properties(anchor: tokens.name)
      tokens.take()
      state = next
      return make(.alias, from: event.start, to: tokens.end)
    }
    guard readProperties() else { return false }
    switch (tokens.kind, nodes) {
    case (.scalar, _): return scalar(then: next)
    case (.blockEntry, .blockOrIndentless):
      return open(.sequenceStart, .block, then: .indentlessEntry, behind: next)
    case (.flowSequenceStart, _):
      tokens.take()
      return open(.sequenceStart, .flow, then: .firstFlowEntry, behind: next)
    case (.flowMappingStart, _):
      tokens.take()
      return open(.mappingStart, .flow, then: .firstFlowKey, behind: next)
    case (.blockSequenceStart, .block), (.blockSequenceStart, .blockOrIndentless):
      tokens.take()
      return open(.sequenceStart, .block, then: .blockEntry, behind: next)
    case (.blockMappingStart, .block), (.blockMappingStart, .blockOrIndentless):
      tokens.take()
      return open(.mappingStart, .block, then: .blockKey, behind: next)
    default:
      if event.properties != nil {
        return emptyScalar(from: event.start, to: event.end, then: next)
      }
      let kind = nodes == .flow ? "flow" : "block"
      return fail(
        "did not find expected node content",
        while: "while parsing a \(kind) node",
        from: event.start
      )
    }
  }

  /// Reads the anchor and the tag before a node, in any order; false where that is wrong.
  private mutating func readProperties() -> Bool {
    var properties = RawEvent.Properties()
    var tag: (handle: String, suffix: String, start: TextMark)?
    while true {
      if tokens.kind == .anchor, properties.anchor == nil {
        properties.anchor = tokens.name
      } else if tokens.kind == .tag, tag == nil {
        tag = (tokens.tag.handle, tokens.tag.suffix, tokens.start)
      } else {
        break
      }
      event.end = tokens.end
      tokens.take()
      guard tokens.peek() else { return false }
    }
    if let tag {
      guard let prefix = Self.prefix(of: tag.handle) else {
        return fail(
          "found undefined tag handle",
          at: tag.start,
          while: "while parsing a node",
          from: event.start
        )
      }
      properties.tag = prefix + tag.suffix
    }
    if properties.anchor != nil || properties.tag != nil { event.properties = properties }
    return true
  }

  /// What a tag's handle stands for; a document can give others only by a directive.
  private static func prefix(of handle: String) -> String? {
    switch handle {
    case "": ""
    case "!": "!"
    case "!!": "tag:yaml.org,2002:"
    default: nil
    }
  }

  /// Makes a scalar of nothing, which stands for a node that is not written.
  mutating func emptyScalar(at mark: TextMark, then next: GrammarState) -> Bool {
    if event.properties != nil { event.properties = nil }
    return emptyScalar(from: mark, to: mark, then: next)
  }

  private mutating func emptyScalar(
    from start: TextMark,
    to end: TextMark,
    then next: GrammarState
  ) -> Bool {
    event.style = .missing
    state = next
    return make(.scalar, from: start, to: end)
  }
}
