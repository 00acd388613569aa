/// What Markdown would make of a text besides plain words and code.
///
/// Code spans are found as CommonMark 0.31, section 6.1, finds them: a run of backticks opens one
/// when a run of the same length follows.
package enum MarkdownOracle {
  /// The signs outside of code spans that Markdown or GitHub acts on.
  package static func live(in text: String) -> [String] {
    let plain = withoutCode(text)
    let signs = plain.unicodeScalars.filter { "<>&@#|[]*_~\\$`!{}^".unicodeScalars.contains($0) }
    let links = ["://", "www."].filter { plain.lowercased().contains($0) }
    return signs.map { String($0) }.filter { $0 != "!" } + links
  }

  /// The text without its code spans and fenced blocks.
  package static func withoutCode(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let length = run(in: scalars, at: index)
      guard length > 0 else {
        result.append(scalars[index])
        index += 1
        continue
      }
      if let end = closing(length, in: scalars, from: index + length) {
        index = end
      } else {
        result.append(contentsOf: scalars[index..<(index + length)])
        index += length
      }
    }
    return String(result)
  }

  private static func closing(_ length: Int, in scalars: [Unicode.Scalar], from start: Int) -> Int?
  {
    var index = start
    while index < scalars.count {
      let found = run(in: scalars, at: index)
      if found == length { return index + found }
      index += max(1, found)
    }
    return nil
  }

  private static func run(in scalars: [Unicode.Scalar], at index: Int) -> Int {
    scalars[index...].prefix { $0 == "`" }.count
  }
}
