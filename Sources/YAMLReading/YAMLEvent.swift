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
  let spelling: Spelling
  let start: Position
  let end: Position
  /// Whether a comment follows a plain scalar on its line.
  let hasComment: Bool

  init(
    _ kind: Kind,
    spelling: Spelling = .plain,
    start: Position,
    end: Position,
    hasComment: Bool = false
  ) {
    self.kind = kind
    self.spelling = spelling
    self.start = start
    self.end = end
    self.hasComment = hasComment
  }

  var range: SourceRange { SourceRange(start, end) }

  var opens: Bool { kind == .mappingStart || kind == .sequenceStart }

  var closes: Bool { kind == .mappingEnd || kind == .sequenceEnd }
}
