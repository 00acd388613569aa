internal import Reports

/// Texts as they may stand in a journal of hledger.
enum JournalText {
  /// A description: one line in which nothing begins a comment, a note or a tag.
  static func description(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in SafeText.shortened(text, to: longest).unicodeScalars {
      switch scalar {
      case ";": result.append(",")
      case "|": result.append("/")
      case _ where scalar.properties.isWhitespace:
        if result.last != " " { result.append(" ") }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A part of an account's name: letters, figures and a few signs, everything else becomes `_`.
  static func segment(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(64) {
      let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      result.append(isKept || "-_.".unicodeScalars.contains(scalar) ? scalar : "_")
    }
    return result.isEmpty ? "none" : String(result)
  }

  private static let longest = 200
}
