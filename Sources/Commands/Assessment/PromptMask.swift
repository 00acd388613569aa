internal import Diagnostics

/// Hides the texts of prompts in the lines that findings show.
enum PromptMask {
  /// The excerpt with a dot for each character of a prompt, so that every other one keeps its column.
  static func hidden(_ excerpt: Excerpt) -> Excerpt {
    let characters = Array(excerpt.text.unicodeScalars)
    guard let start = promptStart(in: characters) else { return excerpt }
    let hidden = characters[start...].map { $0.properties.isWhitespace ? $0 : Unicode.Scalar("·") }
    let text = String(String.UnicodeScalarView(characters[..<start] + hidden))
    return Excerpt(line: excerpt.line, text: text, marked: excerpt.marked)
  }

  /// Where the value of the first key begins whose name ends in `prompt` or `prompts`.
  private static func promptStart(in characters: [Unicode.Scalar]) -> Int? {
    let words = [Array("prompt".unicodeScalars), Array("prompts".unicodeScalars)]
    for index in characters.indices where characters[index] == ":" {
      var end = index
      while end > 0, characters[end - 1] == "\"" || characters[end - 1] == "'" { end -= 1 }
      let before = characters[..<end]
      if words.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return index + 1 }
    }
    return nil
  }
}
