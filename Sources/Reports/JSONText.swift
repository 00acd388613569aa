/// Spells text as a JSON string; what could act on a terminal or in a log is escaped.
package enum JSONText {
  /// Adds a text in its quotes.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(isPlain) {
      bytes += text.utf8
    } else {
      var before: [Unicode.Scalar] = []
      for scalar in text.unicodeScalars {
        append(scalar, after: before, to: &bytes)
        if scalar == "#" || !before.isEmpty { before.append(scalar) }
        if scalar == "[" { before = [] }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    after before: [Unicode.Scalar],
    to bytes: inout [UInt8]
  ) {
    switch scalar {
    case "\"", "\\":
      bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "[" where SafeText.endsLikeCommand(before):
      append(escapeOf: scalar, to: &bytes)
    case _ where SafeText.isHarmful(scalar):
      append(escapeOf: scalar, to: &bytes)
    default:
      bytes += scalar.utf8
    }
  }

  private static func append(escapeOf scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for unit in scalar.utf16 {
      let figures = String(unit, radix: 16)
      bytes += "\\u\(String(repeating: "0", count: 4 - figures.count))\(figures)".utf8
    }
  }

  /// Whether a byte stands for itself whatever stands around it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && byte != UInt8(ascii: "#")
  }
}
