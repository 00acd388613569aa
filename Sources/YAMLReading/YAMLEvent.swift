/// One step through a document, from libyaml or from what an anchor keeps.
struct YAMLEvent {
  enum Kind {
    case scalar
    case mappingStart
    case mappingEnd
    case sequenceStart
    case sequenceEnd
    case alias
    case documentStart
    case documentEnd
    case streamEnd
  }

  /// How the type of a scalar is to be told.
  enum Spelling {
    /// Without quotes: `~` and `null` mean nothing is there.
    case plain
    /// In quotes, in a block, or tagged as text.
    case text
  }

  let kind: Kind
  let spelling: Spelling

  init(_ kind: Kind, spelling: Spelling = .plain) {
    self.kind = kind
    self.spelling = spelling
  }

  var opens: Bool { kind == .mappingStart || kind == .sequenceStart }

  var closes: Bool { kind == .mappingEnd || kind == .sequenceEnd }
}
