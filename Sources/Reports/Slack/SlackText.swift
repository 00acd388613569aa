/// Spells text for Slack, where `<` begins a link or a mention.
package enum SlackText {
  /// A text of at most so many characters, escapes counted; what is cut off is cut out of its middle.
  package static func of(_ text: String, limit: Int) -> String {
    let pieces = SafeText.of(text).unicodeScalars.map(escaped)
    let length = pieces.reduce(0) { $0 + $1.count }
    guard length > limit else { return spelt(pieces[...]) }
    let half = (limit - 1) / 2
    return spelt(prefix(of: pieces, half)) + "…" + spelt(suffix(of: pieces, half))
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "&": Array("&amp;".unicodeScalars)
    case "<": Array("&lt;".unicodeScalars)
    case ">": Array("&gt;".unicodeScalars)
    default: [scalar]
    }
  }

  private static func prefix(
    of pieces: [[Unicode.Scalar]],
    _ room: Int
  ) -> ArraySlice<[Unicode.Scalar]> {
    var used = 0
    return pieces.prefix { piece in
      used += piece.count
      return used <= room
    }
  }

  private static func suffix(
    of pieces: [[Unicode.Scalar]],
    _ room: Int
  ) -> ArraySlice<[Unicode.Scalar]> {
    let tail = prefix(of: pieces.reversed(), room)
    return pieces.suffix(tail.count)
  }

  private static func spelt(_ pieces: ArraySlice<[Unicode.Scalar]>) -> String {
    String(String.UnicodeScalarView(pieces.joined()))
  }
}
