internal import Diagnostics

/// What is kept of an event of libyaml until its reader comes to it.
@safe struct ParsedEvent {
  /// The kind of event; a scalar's spelling is that of one without a tag.
  var event = YAMLEvent(.streamEnd)
  var traits: Traits = []
  /// Where it stands.
  var range = SourceRange(at: .start)
  /// The bytes of a scalar, in memory of the parser.
  var text = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// More is to be done than to read it: the parser knows what.
    static let special = Traits(rawValue: 1)
    /// A comment follows it, a plain scalar.
    static let comment = Traits(rawValue: 2)
    /// It begins a mapping or sequence that is written as a block, without anchor and tag.
    static let plainBlock = Traits(rawValue: 4)
    /// It is a scalar, and nothing is to be done but to read it.
    static let readyScalar = Traits(rawValue: 8)
  }
}
