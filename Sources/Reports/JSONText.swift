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

  /// Adds the bytes of a text, without quotes around them.
  package static func append(inside text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    if isPlain(text) {
      bytes += text
      return
    }
    guard !text.contains(UInt8(ascii: "#")) else {
      var quoted: [UInt8] = []
      append(String(decoding: text, as: UTF8.self), to: &quoted)
      bytes += quoted[1..<(quoted.count - 1)]
      return
    }
    // Without a sign that a command begins with, each character is spelt by itself.
    var rest = text
    while let odd = rest.firstIndex(where: { !isPlain($0) }) {
      bytes += rest[..<odd]
      rest = rest[odd...]
      let plain = rest.firstIndex(where: isPlain) ?? rest.endIndex
      for scalar in String(decoding: rest[..<plain], as: UTF8.self).unicodeScalars {
        append(scalar, after: [], to: &bytes)
      }
      rest = rest[plain...]
    }
    bytes += rest
  }

  /// Whether all bytes of a text stand for themselves.
  package static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    let span = text.span
    var isPlain = true
    for index in span.indices { isPlain = self.isPlain(span[index]) && isPlain }
    return isPlain
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
