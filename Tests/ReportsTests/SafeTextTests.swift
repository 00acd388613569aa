import Reports
import TestSupport
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain text: 12 %", "plain text: 12 %"),
    ("a\tb", "a b"),
    ("a\nb\rc\u{0}", "a\\u{A}b\\u{D}c\\u{0}"),
    ("\u{1B}[31mred", "\\u{1B}[31mred"),
    ("\u{9B}31m \u{7F}", "\\u{9B}31m \\u{7F}"),
    ("abc\u{202E}fed", "abc\\u{202E}fed"),
    ("zero\u{200B}width\u{FEFF}", "zero\\u{200B}width\\u{FEFF}"),
    ("\u{2028}\u{2029}\u{61C}", "\\u{2028}\\u{2029}\\u{61C}"),
    ("::error::x", "\\u{3A}:error::x"),
    (" \u{A0}::error::x", " \u{A0}\\u{3A}:error::x"),
    ("a::b", "a::b"),
    ("x ##[error]", "x ##\\u{5B}error]"),
    ("##vso[a] ##teamcity[b]", "##vso\\u{5B}a] ##teamcity\\u{5B}b]"),
    ("#[a] ## [b]", "#[a] ## [b]"),
    ("étude 灯台 🌊 e\u{301}", "étude 灯台 🌊 e\u{301}"),
    ("❤\u{FE0F}", "❤\u{FE0F}"),
  ])
  func `what acts is spelt out, all else stays`(text: String, expected: String) {
    let safe = SafeText.of(text)
    #expect(Array(safe.utf8) == Array(expected.utf8), "\(safe.debugDescription)")
    #expect(SafeText.of(safe) == safe)
  }

  @Test func `no hostile text acts`() {
    for seed in UInt64(0)..<20_000 {
      let safe = SafeText.of(Hostile.text(seed: seed))
      #expect(LogOracle.dangers(in: safe).isEmpty, "seed \(seed)")
      #expect(!safe.utf8.contains(UInt8(ascii: "\n")), "seed \(seed)")
    }
  }

  @Test(arguments: ["::error::", "##[group]", "\u{1B}[0m", "a\u{202E}", "\u{85}", "\t::x::y"])
  func `the oracle knows a danger when it sees one`(text: String) {
    #expect(!LogOracle.dangers(in: text).isEmpty)
  }
}
