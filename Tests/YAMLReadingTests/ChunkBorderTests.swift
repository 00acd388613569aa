import Diagnostics
import Testing
import YAMLReading

/// The text is read in pieces; where two pieces meet must not show.
@Suite struct ChunkBorderTests {
  /// A comment of exactly so many bytes before a text, so that the text meets the border of 16 KiB.
  private static func padded(_ text: String, to offset: Int) -> String {
    "#" + String(repeating: "x", count: offset - 2) + "\n" + text
  }

  private static let border = 16 << 10

  @Test(
    arguments: [
      "a: one # two\n", "a: one   # two\nb: 'x' # y\n", "a: \"q\"#glued\n", "a: [b, c]#glued\n",
      "a: [b,#glued\n c]\n", "a: |#glued\n  x\n", "a: 'it''s' \nb: \"\\u00e9\\n\"\n",
      "a: é€😀 # ü\n", "é€😀: 'é€😀'#x\n", "a: x\u{2028}y\n", "a: x\u{2029}\n", "é\u{85}\n",
      "%TAG ! tag:x:\n---\na\n", "a:\n%YAML 1.2\n", "a: |\n  x\n%y\n",
      "--- a\n...\n%YAML 1.2\n--- b\n",
      "a: &x {p: 1}\nb: *x # c\nc: {<<: *x}\n", "a: b\r\nc: d # e\r\n\r\nf: 'g'#h\r\n",
      "a: b\rc: d # e\r\rf: 'g'#h\r", "a: 1\na: 2\n", "a: x: y\n", "a: \u{7F}\n", "\ta\n",
      "a:\n  - b\n - c\n", "a: # nothing\n  # at all\nb: c#d e# f #g\n",
      "  # x\n  # y\na:  \t # z\n",
      "a: b\n\u{FEFF}c: d\n", "? a\n: b # c\n? d # e\n",
    ])
  func `a text says the same wherever the border cuts it`(text: String) {
    let expected = Trace(of: Self.padded(text, to: 100))
    for offset in (Self.border - 40)...(Self.border + 2) {
      let trace = Trace(of: Self.padded(text, to: offset))
      #expect(trace.findings == expected.findings, "\(offset)")
      // A refusal comes with the piece that holds it, before or after the values that precede it.
      if expected.events.last == "end" { #expect(trace.events == expected.events, "\(offset)") }
    }
  }

  @Test func `a byte order mark moves the border and nothing else`() {
    let text = "é: x # y\nb: 'z'#w\n"
    let expected = Trace(of: Self.padded(text, to: 100))
    for offset in (Self.border - 24)...(Self.border + 5) {
      #expect(Trace(of: "\u{FEFF}" + Self.padded(text, to: offset)) == expected, "\(offset)")
    }
  }

  @Test func `bad bytes at the border are found where they stand`() {
    for offset in (Self.border - 8)...(Self.border + 2) {
      for bad in [[0xFF], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
        let bytes = Array(Self.padded("é: x", to: offset).utf8) + bad + [0x0A]
        let finding = Outline(of: bytes).findings.first
        #expect(finding?.code == "yaml.encoding")
        #expect(finding?.place?.range?.start == Position(line: 2, column: 5), "\(offset) \(bad)")
      }
    }
  }

  @Test(arguments: [" ", "\t", "  "])
  func `blanks over whole pieces still lead to a comment`(blank: String) {
    let blanks = String(repeating: blank, count: 40_000 / blank.utf8.count)
    let trace = Trace(of: "a: b\(blanks)# c\nd: 'e'\(blanks)# f\n")
    #expect(trace.events.contains("b plain 1:4-1:5 comment"))
    #expect(trace.findings.isEmpty)
  }

  @Test func `a hundred thousand comments are all seen`() {
    let trace = Trace(of: String(repeating: "- a # b\n- 'c' # d\n- 'e#f' #g#h\n", count: 30_000))
    #expect(trace.findings.isEmpty)
    #expect(trace.events.count { $0.hasSuffix("comment") } == 30_000)
    #expect(trace.events.count { $0.hasPrefix("a plain") } == 30_000)
  }
}
