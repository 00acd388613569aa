/// Spells texts as JSON in one way only.
enum CanonicalText {
  /// The text in quotes; only quotes, backslashes and control characters are escaped.
  static func spelt(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.append("\\")
        result.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let figures = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - figures.utf8.count)
        result.append(contentsOf: "\\u\(zeros)\(figures)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }
}
