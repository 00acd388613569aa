/// Spells text for XML 1.0, with nothing in it that XML or a log would act on.
package enum XMLText {
  /// A text for attributes and elements; characters that XML cannot have are spelt out.
  package static func of(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.of(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\u{FFFE}", "\u{FFFF}":
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
