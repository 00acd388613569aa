import Balances
import Testing

@Suite struct ServerTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("a\u{1B}[31mb", "a\\u{1b}[31mb"), ("a\rb\nc", "a\\u{d}b\\u{a}c"),
    ("\u{9B}x", "\\u{9b}x"), ("a\u{202E}b", "a\\u{202e}b"), ("a\u{2028}b", "a\\u{2028}b"),
    ("\u{200B}", "\\u{200b}"), ("::error::x", ":\\u{3a}error:\\u{3a}x"), (":::", ":\\u{3a}:"),
    ("##[add-mask]", "#\\u{23}[add-mask]"), ("##vso[x]", "#\\u{23}vso[x]"), ("`", "\\u{60}"),
    ("\\u{1b}", "\\u{5c}u{1b}"), ("grün", "grün"), ("\u{E0041}", "\\u{e0041}"),
    ("Incorrect API key provided: abc-def. You", "Incorrect API key provided: •••• You"),
    ("your key sk-abc123, or", "your key ••••, or"),
  ])
  func `what could act is escaped`(text: String, shown: String) {
    #expect(ServerText(Array(text.utf8)).text == shown)
  }

  @Test func `the first eighty bytes are kept, and no half character`() {
    let long = ServerText(Array(String(repeating: "x", count: 81).utf8))
    #expect(long.text == String(repeating: "x", count: 80) + "…")
    let accented = ServerText(Array((String(repeating: "x", count: 79) + "éé").utf8))
    #expect(accented.text == String(repeating: "x", count: 79) + "…")
    #expect(ServerText(Array(String(repeating: "x", count: 80).utf8)).text.hasSuffix("x"))
  }

  @Test func `no bytes at all can reach the terminal or the runner alive`() {
    var generator = SeededGenerator(seed: 7)
    let nasty: [[UInt8]] = ["::", "##[", "\u{202E}", "\u{9B}", "\u{1B}]8;;", "é"].map {
      Array($0.utf8)
    }
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      while bytes.count < 60 {
        bytes +=
          Bool.random(using: &generator)
          ? [.random(in: 0...255, using: &generator)]
          : nasty.randomElement(using: &generator) ?? []
      }
      let text = ServerText(bytes).text
      let isSafe = text.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      }
      #expect(isSafe && !text.contains("::") && !text.contains("##"), "of \(bytes)")
    }
  }
}
