/// Makes text of plans, files and servers harmless for terminals and for the logs of CI systems.
///
/// Control characters, bidirectional controls, invisible characters and line breaks are spelt out;
/// what a CI runner would take for a command is broken visibly.
package enum SafeText {
  /// Spells one line of text so that it can only be read.
  package static func of(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return breakingCommand(in: String(result))
  }

  /// The same of at most so many characters; the end of a longer text is cut off, and that is shown.
  package static func shortened(_ text: String, to count: Int) -> String {
    let safe = of(String(text.unicodeScalars.prefix(count + 1))).unicodeScalars
    return safe.count > count ? String(safe.prefix(count - 1)) + "…" : String(safe)
  }

  /// Whether a character acts on a terminal, or hides from its reader.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint && !isPresentationSelector(scalar)
    }
  }

  /// Adds one character of a text, spelt out where it has to be.
  static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar {
    case "\t":
      result.append(" ")
    case "[" where endsLikeCommand(result):
      append(escapeOf: scalar, to: &result)
    case _ where isHarmful(scalar):
      append(escapeOf: scalar, to: &result)
    default:
      result.append(scalar)
    }
  }

  /// Breaks the start of a line that GitHub's runner would take for a command, `::name::`.
  static func breakingCommand(in line: String) -> String {
    let start = line.unicodeScalars.prefix { $0.properties.isWhitespace }
    let rest = line.unicodeScalars[start.endIndex...]
    guard rest.starts(with: "::".unicodeScalars) else { return line }
    var result = String.UnicodeScalarView(start)
    append(escapeOf: ":", to: &result)
    result.append(contentsOf: rest.dropFirst())
    return String(result)
  }

  /// Whether `##`, or `##` and a name, ends a text, so that a bracket would make it a command.
  static func endsLikeCommand(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    var signs = 0
    for scalar in text.reversed() {
      if scalar == "#" {
        signs += 1
        if signs == 2 { return true }
      } else if signs > 0 || !scalar.properties.isAlphabetic {
        return false
      }
    }
    return false
  }

  private static func append(
    escapeOf scalar: Unicode.Scalar,
    to result: inout String.UnicodeScalarView
  ) {
    let figures = String(scalar.value, radix: 16, uppercase: true)
    result.append(contentsOf: "\\u{\(figures)}".unicodeScalars)
  }

  /// Whether a character only chooses between the text and the emoji form of the one before it.
  private static func isPresentationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// Whether nothing needs a closer look: printable ASCII that no command begins or ends in.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.first { $0 != UInt8(ascii: " ") } != UInt8(ascii: ":")
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "#") }
  }
}
