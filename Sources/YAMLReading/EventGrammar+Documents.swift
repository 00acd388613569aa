internal import CYAML

/// The stream and its documents.
extension EventGrammar {
  mutating func streamStart() -> Bool {
    guard tokens.peek() else { return false }
    tokens.take()
    tokens.noteEvent()
    return firstDocument()
  }

  mutating func firstDocument() -> Bool {
    guard tokens.peek() else { return false }
    switch tokens.kind {
    case .versionDirective, .tagDirective, .documentStart, .streamEnd: return explicitDocument()
    default:
      state = .documentNode
      event.hasDirectives = false
      return make(.documentStart, from: tokens.start, to: tokens.start)
    }
  }

  mutating func document() -> Bool {
    repeat {
      guard tokens.peek() else { return false }
      guard tokens.kind == .documentEnd else { return explicitDocument() }
      tokens.take()
    } while true
  }

  private mutating func explicitDocument() -> Bool {
    if tokens.kind == .streamEnd { return streamEnd() }
    let start = tokens.start
    event.hasDirectives = false
    while tokens.kind == .versionDirective {
      if event.hasDirectives { return fail("found duplicate %YAML directive") }
      guard tokens.version.major == 1, (1...2).contains(tokens.version.minor) else {
        return fail("found incompatible YAML document")
      }
      event.hasDirectives = true
      tokens.take()
      guard tokens.peek() else { return false }
    }
    guard tokens.kind == .documentStart else {
      return fail("did not find expected <document start>")
    }
    tokens.take()
    state = .documentContent
    return make(.documentStart, from: start, to: tokens.end)
  }

  mutating func documentContent() -> Bool {
    guard tokens.peek() else { return false }
    switch tokens.kind {
    case .versionDirective, .tagDirective, .documentStart, .documentEnd, .streamEnd:
      return emptyScalar(at: tokens.start, then: .documentEnd)
    default: return node(.block, then: .documentEnd)
    }
  }

  mutating func documentEnd() -> Bool {
    guard tokens.peek() else { return false }
    let start = tokens.start
    event.isExplicitEnd = tokens.kind == .documentEnd
    state = .document
    guard event.isExplicitEnd else { return make(.documentEnd, from: start, to: start) }
    tokens.take()
    return make(.documentEnd, from: start, to: tokens.end)
  }

  mutating func streamEnd() -> Bool {
    state = .end
    return make(.streamEnd, from: tokens.start, to: tokens.end)
  }
}
