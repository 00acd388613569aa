/// Spells texts and file names for SARIF.
package enum SARIFText {
  /// A plain message, in which brackets make no link.
  ///
  /// Source: SARIF 2.1.0, 3.11.6, “Messages with embedded links”.
  package static func plain(_ text: String) -> String {
    let safe = SafeText.shortened(text, to: 1000)
    let escaped = safe.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      scalar == "[" || scalar == "]" || scalar == "\\" ? ["\\", scalar] : [scalar]
    }
    return String(String.UnicodeScalarView(escaped))
  }

  /// A file name as a relative reference (RFC 3986), whatever characters it has.
  package static func uri(of file: String) -> String {
    var result = ""
    for byte in file.utf8 {
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let figures = String(byte, radix: 16, uppercase: true)
        result += figures.utf8.count == 1 ? "%0\(figures)" : "%\(figures)"
      }
    }
    return result
  }

  /// The start of a text up to the end of its first sentence.
  static func firstSentence(of text: String) -> String {
    text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }
}
