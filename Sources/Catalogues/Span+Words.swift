extension Span<UInt8> {
  /// Whether these are the bytes of a word.
  func spells(_ word: String) -> Bool {
    spells(word.utf8.span)
  }

  /// Whether these are the same bytes.
  func spells(_ word: Span<UInt8>) -> Bool {
    guard word.count == count else { return false }
    for index in indices where self[index] != word[index] { return false }
    return true
  }

  /// How many Unicode scalars the UTF-8 text has.
  var characterCount: Int {
    var result = 0
    for index in indices where self[index] & 0xC0 != 0x80 { result += 1 }
    return result
  }
}
