internal import Diagnostics

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
  let range: SourceRange
  let spelling: Spelling
  /// Whether the scalar says that nothing is there.
  let isNull: Bool
  /// Whether a comment follows a plain scalar on its line.
  let hasComment: Bool

  init(
    _ kind: Kind,
    _ range: SourceRange,
    spelling: Spelling = .plain,
    isNull: Bool = false,
    hasComment: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.spelling = spelling
    self.isNull = isNull
    self.hasComment = hasComment
  }

  /// What its reader is told.
  var node: YAMLNode {
    switch kind {
    case .mappingStart: .mapping
    case .sequenceStart: .sequence
    case .scalar, .mappingEnd, .sequenceEnd, .alias, .documentStart, .documentEnd, .streamEnd:
      isNull ? .null : .scalar
    }
  }

  var opens: Bool { kind == .mappingStart || kind == .sequenceStart }

  var closes: Bool { kind == .mappingEnd || kind == .sequenceEnd }
}
