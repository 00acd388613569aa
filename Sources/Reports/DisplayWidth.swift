/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  /// The columns of one character: 2 for wide ones and emoji, 0 for combining ones, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1 }
    if isWide(value) { return 2 }
    if isJoiningJamo(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }

  /// The columns of a whole text.
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Shortens a text to at most so many columns, its cut end marked.
  package static func truncated(_ text: String, to columns: Int, mark: String) -> String {
    guard of(text) > columns else { return text }
    return prefix(of: text.unicodeScalars, columns: columns - of(mark)) + mark
  }

  /// Shortens a text from its start, for paths whose end says most.
  package static func truncatedAtStart(_ text: String, to columns: Int, mark: String) -> String {
    guard of(text) > columns else { return text }
    let tail = prefix(of: text.unicodeScalars.reversed(), columns: columns - of(mark))
    return mark + String(String.UnicodeScalarView(tail.unicodeScalars.reversed()))
  }

  private static func prefix(
    of scalars: some Sequence<Unicode.Scalar>,
    columns: Int
  ) -> String {
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in scalars {
      used += of(scalar)
      guard used <= columns else { break }
      result.append(scalar)
    }
    return String(result)
  }

  /// Whether a medial vowel or final consonant is drawn inside the syllable before it.
  private static func isJoiningJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var (low, high) = (0, wideRanges.count)
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].first <= value
  }
}
