/// Spells text for Adaptive Cards, some of whose renderers read Markdown where others do not.
enum TeamsText {
  /// A text in which nothing is a link, an image, an emphasis or a function such as `{{DATE(…)}}`.
  static func of(_ text: String) -> String {
    let scalars = Array(SafeText.of(text).unicodeScalars)
    return scalars.indices.map { index in
      acts(scalars, at: index) ? escape(of: scalars[index]) : String(scalars[index])
    }.joined()
  }

  private static func acts(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    switch text[index] {
    case "*", "[", "]", "<", ">", "~", "!", "@", "|": true
    case "{": !followsEscape(text, at: index)
    case "_": !(isWord(text, index - 1) && isWord(text, index + 1))
    // What stands before a colon or behind a `www.` could be taken for an address.
    case ":": index + 1 < text.count && text[index + 1] == "/" || endsScheme(text[..<index])
    case ".": endsWith("www", text[..<index])
    default: false
    }
  }

  /// Whether a brace belongs to a character that is spelt out already.
  private static func followsEscape(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    index >= 2 && text[index - 1] == "u" && text[index - 2] == "\\"
  }

  private static func isWord(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    text.indices.contains(index)
      && (text[index].properties.isAlphabetic || text[index].properties.numericType != nil)
  }

  private static func endsScheme(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    ["mailto", "tel", "javascript", "data"].contains { endsWith($0, text) }
  }

  private static func endsWith(_ word: String, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    String(String.UnicodeScalarView(text.suffix(word.unicodeScalars.count))).lowercased() == word
  }

  private static func escape(of scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
