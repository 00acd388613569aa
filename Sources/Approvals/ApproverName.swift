/// The name by which the list of signers knows somebody.
package struct ApproverName: Sendable, Hashable {
  /// The name.
  package let text: String

  /// Takes letters and figures of ASCII and `@ . _ + -`, at most 100, the first a letter or a figure.
  ///
  /// So a name is never an option, a pattern, a list of names or a second line.
  package init?(_ text: String) {
    guard (1...100).contains(text.utf8.count), let first = text.utf8.first,
      Self.isLetterOrFigure(first),
      text.utf8.allSatisfy({ Self.isLetterOrFigure($0) || "@._+-".utf8.contains($0) })
    else { return nil }
    self.text = text
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
