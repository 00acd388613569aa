/// An event with all that is written of it.
struct RawEvent {
  /// The kind of event, as its reader sees it.
  var kind = YAMLEvent.Kind.streamEnd
  /// How a scalar, mapping or sequence is written.
  var style = Style.plain
  /// Where it begins; its properties are a part of it.
  var start = TextMark.zero
  /// Where it ends, or, of a mapping or sequence, where what opens it ends.
  var end = TextMark.zero
  /// What is written before a node, which for most is nothing; an alias has its name there.
  var properties: Properties?
  /// Whether a document begins with directives.
  var hasDirectives = false
  /// Whether a document ends with `...`.
  var isExplicitEnd = false

  enum Style {
    /// A scalar that is not written at all.
    case missing
    /// A scalar without quotes.
    case plain
    /// A scalar in quotes.
    case quoted
    /// A scalar after `|` or `>`, or a mapping or sequence that goes by its indentation.
    case block
    /// A mapping or sequence in brackets.
    case flow
  }

  struct Properties {
    var anchor: String?
    var tag: String?
  }

  /// What is to be known of an event that is no scalar.
  var traits: ParsedEvent.Traits {
    switch kind {
    case .mappingStart, .sequenceStart:
      if properties != nil { return .special }
      return style == .block ? .plainBlock : []
    case .scalar, .mappingEnd, .sequenceEnd: return []
    case .alias, .documentStart, .documentEnd, .streamEnd: return .special
    }
  }
}
