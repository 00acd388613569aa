/// A piece of foreign text that is safe to print: short, on one line, and without the key.
package struct ServerText: Sendable, Hashable {
  /// The escaped text.
  package let text: String

  private static let echo = Array("key provided: ".utf8)
  private static let keyPrefix = Array("sk-".utf8)

  /// Hides the key, keeps the first bytes and escapes what could act on a terminal or in a log.
  package init(_ bytes: [UInt8], hiding key: Secret? = nil, limit: Int = 80) {
    let redacted = key?.redacted(from: bytes, atLeast: limit * 4) ?? Array(bytes.prefix(limit * 4))
    let hidden = Self.withoutKeys(redacted)
    let isCut = hidden.count > limit
    var kept = hidden.prefix(limit)
    if isCut {
      // A character that the cut went through is dropped whole.
      let tail = kept.reversed().prefix { $0 & 0xC0 == 0x80 }.count
      if hidden[limit] & 0xC0 == 0x80 { kept = kept.dropLast(tail + 1) }
    }
    text = Self.escaped(kept) + (isCut ? "…" : "")
  }

  /// Hides what looks like a key: a word behind the vendor's echo, and a word starting with `sk-`.
  private static func withoutKeys(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let rest = bytes[position...]
      let kept = rest.starts(with: echo) ? echo.count : 0
      guard kept > 0 || rest.starts(with: keyPrefix) else {
        result.append(bytes[position])
        position += 1
        continue
      }
      let word = rest.dropFirst(kept).prefix { $0 > 0x20 && !#"",;<>\"#.utf8.contains($0) }
      result += rest.prefix(kept) + Array("••••".utf8)
      position += kept + word.count
    }
    return result
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      // A second `:` or `#` could start a command for the runner of a pipeline.
      let startsCommand = (scalar == ":" || scalar == "#") && previous == scalar
      let mustEscape = startsCommand || scalar == "`" || scalar == "\\" || !isVisible(scalar)
      result += mustEscape ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
      previous = mustEscape ? nil : scalar
    }
    return result
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}

extension ServerText: CustomStringConvertible {
  /// The escaped text.
  package var description: String { text }
}
