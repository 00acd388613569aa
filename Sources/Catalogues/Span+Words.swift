internal import YAMLReading

extension Span<UInt8> {
  /// Whether these are the bytes of a word.
  func spells(_ word: String) -> Bool {
    isSame(as: word.utf8.span)
  }

  /// How many Unicode scalars the UTF-8 text has.
  var characterCount: Int {
    var result = 0
    for index in indices where self[index] & 0xC0 != 0x80 { result += 1 }
    return result
  }
}
