/// A text that somebody enters into a ledger: one line, not empty and not too long.
package enum EnteredText {
  /// The most characters of a text.
  package static let longest = 1000

  /// What is wrong with a text; nil where nothing is.
  package static func problem(of text: String) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "is empty" }
    if text.unicodeScalars.count > longest { return "is longer than \(longest) characters" }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "holds a control character or a line break"
    }
    return nil
  }
}
