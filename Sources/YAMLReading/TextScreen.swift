/// Looks over the bytes before libyaml reads them.
///
/// It refuses what libyaml would be slow or silent about (directives, line breaks that only YAML 1.1
/// knows) and remembers where a `#` may begin a comment. libyaml itself checks that the bytes are
/// UTF-8 without control characters.
struct TextScreen {
  /// What the screen refuses, with the byte where it stands.
  enum Refusal: Error {
    case directive(byte: Int)
    case foreignLineBreak(byte: Int)
    case otherEncoding
  }

  /// A `#` and the blanks before it, both as counts of characters from the start of the text.
  struct Hash {
    let gap: Int
    let mark: Int
  }

  private var bytesBefore = 0
  private var charactersBefore = 0
  private var lastByte = UInt8(ascii: "\n")
  private var blanksBefore = 0
  private var hashes: [Hash] = []
  private var nextHash = 0

  /// Checks the next piece of the text; `lookAhead` reads bytes beyond it.
  mutating func screen(
    _ piece: Span<UInt8>, at byte: Int, lookAhead: (Int) -> [UInt8]
  ) throws(Refusal) {
    bytesBefore = byte
    try refuseDirectives(in: piece, lookAhead: lookAhead)
    try refuseForeignLineBreaks(in: piece)
    noteHashes(in: piece)
    if piece.count > 0 { lastByte = piece[piece.count - 1] }
  }

  /// Whether blanks and a `#` follow the character at `index`; earlier marks are forgotten.
  mutating func commentBegins(after index: Int, glued: Bool) -> Bool {
    while nextHash < hashes.count, hashes[nextHash].mark < index { nextHash += 1 }
    guard nextHash < hashes.count else {
      hashes.removeAll(keepingCapacity: true)
      nextHash = 0
      return false
    }
    let hash = hashes[nextHash]
    return hash.gap == index && (hash.mark == index) == glued
  }

  private func refuseDirectives(
    in piece: Span<UInt8>, lookAhead: (Int) -> [UInt8]
  ) throws(Refusal) {
    var index = 0
    while let found = piece.first(UInt8(ascii: "%"), from: index) {
      let before = found == 0 ? lastByte : piece[found - 1]
      if before == UInt8(ascii: "\n") || before == UInt8(ascii: "\r") {
        let line = lookAhead(bytesBefore + found)
        guard line.starts(with: "%YAML 1.1".utf8) || line.starts(with: "%YAML 1.2".utf8) else {
          throw .directive(byte: bytesBefore + found)
        }
      }
      index = found + 1
    }
  }

  /// Finds U+0085, U+2028 and U+2029, whose first bytes may end one piece and go on in the next.
  private func refuseForeignLineBreaks(in piece: Span<UInt8>) throws(Refusal) {
    if lastByte == 0xC2, piece.count > 0, piece[0] == 0x85 {
      throw .foreignLineBreak(byte: bytesBefore - 1)
    }
    var index = 0
    while let found = piece.first(0xC2, from: index) {
      if found + 1 < piece.count, piece[found + 1] == 0x85 {
        throw .foreignLineBreak(byte: bytesBefore + found)
      }
      index = found + 1
    }
    index = 0
    while let found = piece.first(0xE2, from: index) {
      if found + 2 < piece.count, piece[found + 1] == 0x80, piece[found + 2] & 0xFE == 0xA8 {
        throw .foreignLineBreak(byte: bytesBefore + found)
      }
      index = found + 1
    }
  }

  private mutating func noteHashes(in piece: Span<UInt8>) {
    var counted = 0
    var characters = charactersBefore
    while let found = piece.first(UInt8(ascii: "#"), from: counted) {
      characters += piece.characters(in: counted..<found)
      var blanks = 0
      while blanks < found, piece[found - 1 - blanks].isBlank { blanks += 1 }
      let gap = blanks == found ? blanks + blanksBefore : blanks
      hashes.append(Hash(gap: characters - gap, mark: characters))
      characters += 1
      counted = found + 1
    }
    charactersBefore = characters + piece.characters(in: counted..<piece.count)
    var blanks = 0
    while blanks < piece.count, piece[piece.count - 1 - blanks].isBlank { blanks += 1 }
    blanksBefore = blanks == piece.count ? blanksBefore + blanks : blanks
  }
}
