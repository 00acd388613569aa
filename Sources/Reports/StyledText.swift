/// One line of text with colours; everything that comes in is made safe to print.
package struct StyledText: Sendable, Hashable {
  private(set) var scalars: [InkedScalar] = []

  /// Makes a text in one colour.
  package init(_ text: String = "", _ ink: Ink = .plain) {
    append(text, ink)
  }

  /// Makes a text of characters that are safe already.
  init(_ scalars: some Sequence<InkedScalar>) {
    self.scalars = Array(scalars)
  }

  /// How many columns it takes.
  var width: Int { scalars.reduce(0) { $0 + $1.width } }

  /// The text without its colours.
  var plain: String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1.scalar) }
  }

  /// Adds a text at the end.
  package mutating func append(_ text: String, _ ink: Ink = .plain) {
    for scalar in SafeText.of(text).unicodeScalars {
      scalars.append(InkedScalar(scalar: scalar, ink: ink))
    }
  }

  /// Adds another text at the end.
  package mutating func append(_ other: StyledText) {
    scalars += other.scalars
  }

  /// Adds spaces until it is so many columns wide.
  package mutating func pad(to columns: Int) {
    append(String(repeating: " ", count: max(0, columns - width)))
  }

  /// The text cut to so many columns, its cut end marked.
  func truncated(to columns: Int, mark: String) -> StyledText {
    guard width > columns else { return self }
    var result = StyledText()
    var used = DisplayWidth.of(mark)
    for scalar in scalars {
      used += scalar.width
      guard used <= columns else { break }
      result.scalars.append(scalar)
    }
    result.append(mark, .quiet)
    return result
  }
}
