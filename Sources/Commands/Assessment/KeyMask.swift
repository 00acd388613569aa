internal import Diagnostics

/// Hides what looks like an API key in the lines that findings show.
///
/// A key that somebody wrote into a plan or a configuration, or a key's file that was named in place
/// of one, must not reach a log because a finding shows its line.
enum KeyMask {
  /// The excerpt with a dot for each character of a key, so that every other one keeps its column.
  static func hidden(_ excerpt: Excerpt) -> Excerpt {
    guard excerpt.text.utf8.holds("sk-".utf8) else { return excerpt }
    var characters = Array(excerpt.text.unicodeScalars)
    var index = 0
    while index < characters.count {
      let end = end(ofKeyAt: index, in: characters)
      for place in index..<end { characters[place] = "·" }
      index = max(index + 1, end)
    }
    let text = String(String.UnicodeScalarView(characters))
    return Excerpt(line: excerpt.line, text: text, marked: excerpt.marked)
  }

  /// The end of `sk-` and at least sixteen letters and figures; where there is none, the same place.
  private static func end(ofKeyAt start: Int, in characters: [Unicode.Scalar]) -> Int {
    guard characters[start...].starts(with: "sk-".unicodeScalars) else { return start }
    let end = characters[(start + 3)...].firstIndex { !isPart($0) } ?? characters.count
    return end - start >= 19 ? end : start
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar == "-" || scalar == "_"
        || ("0"..."9").contains(scalar))
  }
}
