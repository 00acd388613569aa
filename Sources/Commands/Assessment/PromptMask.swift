internal import Diagnostics
internal import Plans

/// Hides the texts of prompts in the lines that findings show.
enum PromptMask {
  /// The excerpt with a dot for each character of a prompt, so that every other one keeps its column.
  ///
  /// Characters from `start` on belong to a prompt; a finding about a prompt hides what it marks.
  static func hidden(_ excerpt: Excerpt, of finding: Finding, from start: Int) -> Excerpt {
    let characters = Array(excerpt.text.unicodeScalars)
    var start = start
    if isAboutPrompt(finding) { start = min(start, excerpt.marked.lowerBound) }
    return excerpt.dotted(from: start, but: quoted(characters, excerpt.marked, finding))
  }

  /// What is marked, where the message quotes it anyway: it stays, so that it can be found.
  private static func quoted(
    _ characters: [Unicode.Scalar],
    _ marked: Range<Int>,
    _ finding: Finding
  ) -> Range<Int>? {
    let text = String(String.UnicodeScalarView(characters[marked.clamped(to: characters.indices)]))
    return finding.message.contains("`\(text)`") ? marked : nil
  }

  /// Where the value of the first key begins whose name says that it holds prompts.
  static func promptStart(in characters: [Unicode.Scalar]) -> Int? {
    for index in characters.indices where characters[index] == ":" {
      let quotes = characters[..<index].reversed().prefix { $0 == "\"" || $0 == "'" || $0 == " " }
      let name = characters[..<(index - quotes.count)].suffix(7)
      if PromptName.holdsPrompts(String(String.UnicodeScalarView(name))) { return index + 1 }
    }
    return nil
  }

  /// Whether the message names a key that holds prompts, whose text an alias may bring from elsewhere.
  private static func isAboutPrompt(_ finding: Finding) -> Bool {
    finding.message.split(separator: "`").contains { PromptName.holdsPrompts(String($0)) }
  }
}

extension Excerpt {
  /// The excerpt with dots from a character on, blanks kept.
  fileprivate func dotted(from start: Int, but shown: Range<Int>?) -> Excerpt {
    let characters = Array(text.unicodeScalars)
    guard start < characters.count else { return self }
    let dots = characters.indices[start...].map { index in
      let isShown = characters[index].isWhitespace || shown?.contains(index) ?? false
      return isShown ? characters[index] : "·"
    }
    let hidden = String(String.UnicodeScalarView(characters[..<start] + dots))
    return Excerpt(line: line, text: hidden, marked: marked)
  }
}

extension Unicode.Scalar {
  /// Whether it is a blank of any kind; tables are looked into only for those beyond ASCII.
  fileprivate var isWhitespace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
}
