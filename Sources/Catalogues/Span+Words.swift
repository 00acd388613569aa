internal import YAMLReading

extension Span<UInt8> {
  /// Whether these are the bytes of a word.
  func spells(_ word: String) -> Bool {
    isSame(as: word.utf8.span)
  }

  /// How many Unicode scalars the UTF-8 text has.
  var characterCount: Int { characters(in: indices) }
}
