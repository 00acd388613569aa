/// Spells text for Markdown so that it makes no link, mention, image, markup or table cell.
package enum MarkdownText {
  /// A code span, its fence longer than any run of backticks inside.
  package static func code(_ text: String, inTable: Bool = false) -> String {
    let safe = SafeText.shortened(text, to: 300)
    guard safe.unicodeScalars.contains(where: { $0 != " " }) else { return "`(blank)`" }
    let fence = String(repeating: "`", count: longestRun(in: safe) + 1)
    let needsSpace = safe.utf8.first == UInt8(ascii: "`") || safe.utf8.last == UInt8(ascii: "`")
    let needsPadding = needsSpace || (safe.utf8.first == 0x20 && safe.utf8.last == 0x20)
    let space = needsPadding ? " " : ""
    let escaped = inTable ? escapingBars(safe) : safe
    return fence + space + escaped + space + fence
  }

  /// A sentence with literals in backticks: plain words stay, all others become code spans.
  package static func prose(_ text: String) -> String {
    let safe = SafeText.shortened(text, to: 1000)
    let parts = safe.unicodeScalars.split(separator: "`", omittingEmptySubsequences: false)
    guard isBalanced(parts) else { return trimmed(words(of: safe.unicodeScalars[...])) }
    var result = ""
    for (index, part) in parts.enumerated() {
      let isLiteral = !index.isMultiple(of: 2)
      let piece = isLiteral ? code(String(part)) : words(of: part)
      if result.utf8.last == UInt8(ascii: "`"), piece.utf8.first == UInt8(ascii: "`") {
        result += " "
      }
      result += piece
    }
    return trimmed(result)
  }

  /// The text without blanks at its ends, which would break a line or begin a block of code.
  private static func trimmed(_ text: String) -> String {
    let inner = text.unicodeScalars.drop { $0 == " " }
    let blanks = inner.reversed().prefix { $0 == " " }.count
    return String(inner.dropLast(blanks))
  }

  /// Whether backticks stand in pairs with something between them and between the pairs.
  private static func isBalanced(_ parts: [Substring.UnicodeScalarView]) -> Bool {
    guard !parts.count.isMultiple(of: 2) else { return false }
    return parts.dropFirst().dropLast().allSatisfy { !$0.isEmpty }
  }

  private static func words(of text: Substring.UnicodeScalarView) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.isEmpty || isPlain($0) ? String($0) : code(String($0)) }
      .joined(separator: " ")
  }

  /// Whether a word has no sign that Markdown or GitHub would act on.
  private static func isPlain(_ word: Substring.UnicodeScalarView) -> Bool {
    let text = String(word).lowercased()
    guard !text.contains("://"), !text.contains("www.") else { return false }
    return word.allSatisfy { scalar in
      scalar.isASCII
        ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || ",.;:'\"()/%?=-+".unicodeScalars.contains(scalar)
        : true
    }
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Escapes what would end a cell; tables take the backslash away again, inside code as well.
  private static func escapingBars(_ text: String) -> String {
    let scalars = text.unicodeScalars.flatMap { $0 == "|" ? ["\\", "|"] : [$0] }
    return String(String.UnicodeScalarView(scalars))
  }
}
