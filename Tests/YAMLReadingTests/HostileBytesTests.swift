import Diagnostics
import Testing
import YAMLReading

/// Bytes that are no text, or a text of another encoding.
@Suite struct HostileBytesTests {
  /// All characters that YAML does not let stand in a text.
  static let controls: [UInt32] =
    (0x00...0x1F).filter { ![0x09, 0x0A, 0x0D].contains($0) } + [0x7F]
    + (0x80...0x9F).filter { $0 != 0x85 } + [0xFFFE, 0xFFFF]

  @Test(arguments: controls)
  func `a control character is named where it stands`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for start in ["é: x", "é: \"x", "é: 'x", "é: |\n  x", "é: x # "] {
      let outline = Outline(of: start + String(scalar) + "\n")
      let finding = try #require(outline.findings.first)
      #expect(outline.findings.count == 1)
      #expect(finding.code == "yaml.control-character")
      let hex = String(value, radix: 16, uppercase: true)
      #expect(finding.message.contains("U+\(String(repeating: "0", count: 4 - hex.count))\(hex) "))
      let lines = start.split(separator: "\n", omittingEmptySubsequences: false)
      let position = Position(
        line: lines.count,
        column: (lines.last?.unicodeScalars.count ?? 0) + 1
      )
      #expect(finding.place?.range?.start == position, "\(start)")
    }
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func `a line break of YAML 1.1 only is refused in every place`(separator: String) {
    for yaml in [
      "a: \(separator)b", "# \(separator)", "a: '\(separator)'", "\(separator)", "é: x\(separator)",
    ] {
      #expect(
        Outline(of: yaml).findings.map(\.code) == ["yaml.line-separator"],
        "\(yaml.debugDescription)"
      )
    }
    #expect(Outline(of: "a: \"\\N\\L\\P\"").text == "{a: '\u{85}\u{2028}\u{2029}'}")
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC3, 0x28], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]]
  )
  func `bytes that are not UTF-8 are refused where they begin`(bytes: [UInt8]) {
    for (start, end) in [("é: x", ""), ("é: x", "\n"), ("é: 'x", "'\n")] {
      let outline = Outline(of: Array(start.utf8) + bytes + Array(end.utf8))
      #expect(outline.findings.map(\.code) == ["yaml.encoding"])
      let column = start.unicodeScalars.count + 1
      #expect(outline.findings.first?.place?.range?.start == Position(line: 1, column: column))
    }
  }

  @Test(
    arguments: [
      [0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0x61, 0], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF],
      [0xFE, 0xFF], [0xFF, 0xFE],
    ] as [[UInt8]]
  )
  func `other encodings are told apart from bad bytes`(bytes: [UInt8]) {
    let finding = Outline(of: bytes).findings.first
    #expect(finding?.code == "yaml.encoding")
    #expect(finding?.message.contains("UTF-16") == true)
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}\n", "\u{FEFF}# x", "\u{FEFF}a: 1", "\u{FEFF}---\na: 1"])
  func `one byte order mark is passed over`(yaml: String) {
    #expect(Outline(of: yaml).findings.isEmpty)
    #expect(Outline(of: yaml).text == Outline(of: String(yaml.unicodeScalars.dropFirst())).text)
  }

  @Test func `a directive after a byte order mark is seen`() {
    #expect(Walk("\u{FEFF}%TAG ! x\n---\na").codes == ["yaml.directive"])
    #expect(Walk("a: 1\n\u{FEFF}%TAG ! x\n---\na").isStopped)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end is the same to a reader`(end: String) {
    let yaml = "a: |\n  x\n  y\nb: 'p\n  q'\nc: # z\n  - 1\n  - {d: 2}\n"
    let outline = Outline(of: yaml.split(separator: "\n").joined(separator: end) + end)
    #expect(outline.findings.isEmpty)
    #expect(outline.text == Outline(of: yaml).text)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end counts a line`(end: String) {
    let yaml = ["a: 1", "", "# é", "b: [1,", "  2]", "a: 3"].joined(separator: end)
    let finding = Outline(of: yaml).findings.first
    #expect(finding?.place?.range?.start == Position(line: 6, column: 1))
    #expect(finding?.notes.first?.place?.range?.start == Position(line: 1, column: 1))
  }
}
