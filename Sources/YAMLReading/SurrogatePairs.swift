/// Joins the pairs of escapes by which JSON spells characters beyond U+FFFF: `\ud83d\ude00`.
///
/// JSON is YAML but for these, which libyaml refuses; `\U0001F600` says the same. They are joined only
/// in texts that begin as JSON does, where every backslash stands in double quotes.
enum SurrogatePairs {
  /// What becomes of a piece: how much of it goes on, and how much of the text that stands for.
  struct Piece {
    let count: Int
    let consumed: Int
    let endsInPair: Bool
  }

  /// How many characters shorter a joined pair is.
  static let shrinkage = 2

  /// Whether a text begins as JSON does: a bracket, then a bracket or a quotation mark.
  static func canStand(in start: [UInt8]) -> Bool {
    let marks = start.lazy.filter { !$0.isBlank && $0 != UInt8(ascii: "\n") && $0 != 0x0D }.prefix(
      2
    )
    return marks.first.map("{[".utf8.contains) == true
      && marks.last.map("{[\"".utf8.contains) == true
      && marks.count == 2
  }

  /// Joins the first pair of a piece in place; the piece ends with it, or before an escape that the
  /// next piece has the rest of.
  static func joinFirst(in piece: inout MutableSpan<UInt8>) -> Piece {
    var index = 0
    while let found = piece.span.first(UInt8(ascii: "\\"), from: index) {
      if piece.count - found < 12 {
        let cut = found == 0 ? piece.count : found
        return Piece(count: cut, consumed: cut, endsInPair: false)
      }
      if let high = unit(in: piece.span, at: found), (0xD800...0xDBFF).contains(high),
        let low = unit(in: piece.span, at: found + 6), (0xDC00...0xDFFF).contains(low)
      {
        write(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), to: &piece, at: found)
        return Piece(count: found + 10, consumed: found + 12, endsInPair: true)
      }
      index = found + 2
    }
    return Piece(count: piece.count, consumed: piece.count, endsInPair: false)
  }

  /// The value of an escape such as `\ud83d`.
  private static func unit(in piece: Span<UInt8>, at index: Int) -> UInt32? {
    guard piece[index] == UInt8(ascii: "\\"), piece[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt32 = 0
    for place in (index + 2)..<(index + 6) {
      guard let digit = Character(Unicode.Scalar(piece[place])).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func write(_ scalar: UInt32, to piece: inout MutableSpan<UInt8>, at index: Int) {
    let figures = String(scalar, radix: 16)
    let escape = "\\U" + String(repeating: "0", count: 8 - figures.count) + figures
    for (offset, byte) in escape.utf8.enumerated() { piece[index + offset] = byte }
  }
}
