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

  /// A `#` where a comment may begin; all are counts of characters from the start of the text.
  struct Hash {
    /// Where the blanks before it begin.
    let gap: Int
    /// Where it stands.
    let mark: Int
    /// Where its line begins.
    let lineStart: Int

    /// What stands for no further one: it lies behind every text.
    static let none = Hash(gap: .max, mark: .max, lineStart: .max)

    /// Whether it touches something before it on its line.
    var isGlued: Bool { gap == mark && mark != lineStart }
  }

  private var bytesBefore = 0
  /// How many characters have been looked over.
  private(set) var charactersBefore = 0
  private var lineStart = 0
  private var lastByte = UInt8(ascii: "\n")
  private var blanksBefore = 0
  private var hashes: [Hash] = []
  private var nextHash = 0
  /// The first one that has not been read yet.
  private var next = Hash.none

  /// Checks the next piece of the text; `lookAhead` reads bytes beyond it.
  mutating func screen(
    _ piece: Span<UInt8>,
    at byte: Int,
    lookAhead: (Int) -> [UInt8]
  ) throws(Refusal) {
    bytesBefore = byte
    try refuseDirectives(in: piece, lookAhead: lookAhead)
    try refuseForeignLineBreaks(in: piece, lookAhead: lookAhead)
    noteHashes(in: piece)
    if piece.count > 0 { lastByte = piece[piece.count - 1] }
  }

  /// Whether blanks and a `#` follow the character at `index`; earlier marks are forgotten.
  @inline(__always)
  mutating func commentBegins(after index: Int) -> Bool {
    if hasHash(before: index) { forgetHashes(before: index) }
    return next.gap == index && next.mark > index
  }

  /// Whether any mark stands before the character at `index`.
  @inline(__always)
  func hasHash(before index: Int) -> Bool { next.mark < index }

  /// The first comment that touches what stands before it, in a stretch between two values, or on
  /// one line of it; the marks before its end are forgotten.
  mutating func gluedComment(in start: Int, _ end: Int, onLineFrom lineStart: Int? = nil) -> Hash? {
    var found: Hash?
    var commentLine = -1
    while hasHash(before: end) {
      let hash = next
      forgetHash()
      guard hash.mark >= start, hash.lineStart != commentLine else { continue }
      guard lineStart == nil || lineStart == hash.lineStart else { continue }
      commentLine = hash.lineStart
      if hash.isGlued, found == nil { found = hash }
    }
    return found
  }

  private mutating func forgetHashes(before index: Int) {
    while hasHash(before: index) { forgetHash() }
  }

  private mutating func forgetHash() {
    nextHash += 1
    if nextHash == hashes.count || nextHash == 4096 {
      hashes.removeFirst(nextHash)
      nextHash = 0
    }
    next = nextHash < hashes.count ? hashes[nextHash] : .none
  }

  private func refuseDirectives(
    in piece: Span<UInt8>,
    lookAhead: (Int) -> [UInt8]
  ) throws(Refusal) {
    var index = 0
    while let found = piece.first(UInt8(ascii: "%"), from: index) {
      let before = found == 0 ? lastByte : piece[found - 1]
      if before.isLineBreak {
        guard isVersion(lookAhead(bytesBefore + found)) else {
          throw .directive(byte: bytesBefore + found)
        }
      }
      index = found + 1
    }
  }

  private func isVersion(_ line: [UInt8]) -> Bool {
    guard line.starts(with: "%YAML".utf8) else { return false }
    let version = line.dropFirst(5).drop(while: \.isBlank)
    guard version.count < line.count - 5,
      version.starts(with: "1.1".utf8) || version.starts(with: "1.2".utf8)
    else { return false }
    return version.dropFirst(3).first.map { $0.isBlank || $0.isLineBreak } ?? true
  }

  /// Finds U+0085, U+2028 and U+2029, whose first bytes may end one piece and go on in the next.
  private func refuseForeignLineBreaks(
    in piece: Span<UInt8>,
    lookAhead: (Int) -> [UInt8]
  ) throws(Refusal) {
    for first in [0xC2, 0xE2] as [UInt8] {
      var index = 0
      while let found = piece.first(first, from: index) {
        let isWhole = found + 2 < piece.count
        let rest =
          isWhole
          ? (piece[found + 1], piece[found + 2])
          : Self.firstTwo(lookAhead(bytesBefore + found + 1))
        let isLineBreak =
          first == 0xC2 ? rest.0 == 0x85 : rest.0 == 0x80 && rest.1 & 0xFE == 0xA8
        if isLineBreak { throw .foreignLineBreak(byte: bytesBefore + found) }
        index = found + 1
      }
    }
  }

  private static func firstTwo(_ bytes: [UInt8]) -> (UInt8, UInt8) {
    (bytes.first ?? 0, bytes.dropFirst().first ?? 0)
  }

  private mutating func noteHashes(in piece: Span<UInt8>) {
    var counted = 0
    while let found = piece.first(UInt8(ascii: "#"), from: counted) {
      count(counted..<found, of: piece)
      if (found == 0 ? lastByte : piece[found - 1]).canStandBeforeComment {
        let blanks = piece.blanks(before: found)
        let gap = blanks == found ? blanks + blanksBefore : blanks
        note(Hash(gap: charactersBefore - gap, mark: charactersBefore, lineStart: lineStart))
      }
      charactersBefore += 1
      counted = found + 1
    }
    count(counted..<piece.count, of: piece)
    let blanks = piece.blanks(before: piece.count)
    blanksBefore = blanks == piece.count ? blanksBefore + blanks : blanks
  }

  private mutating func note(_ hash: Hash) {
    if hashes.isEmpty { next = hash }
    hashes.append(hash)
  }

  /// Counts the characters of a stretch, and notes where its last line begins.
  private mutating func count(_ range: Range<Int>, of piece: Span<UInt8>) {
    guard let lineBreak = piece.lastLineBreak(in: range) else {
      charactersBefore += piece.characters(in: range)
      return
    }
    lineStart = charactersBefore + piece.characters(in: range.lowerBound..<(lineBreak + 1))
    charactersBefore = lineStart + piece.characters(in: (lineBreak + 1)..<range.upperBound)
  }
}

extension UInt8 {
  /// Whether YAML may take a `#` after this byte for a comment: not within a word.
  fileprivate var canStandBeforeComment: Bool {
    switch self {
    case 0x80...0xFF, UInt8(ascii: "#"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      false
    default: true
    }
  }
}
