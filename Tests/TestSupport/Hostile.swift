/// Texts that try to act where they are only to be read.
package enum Hostile {
  private static let pieces: [String] = [
    "::", "::error file=a,line=1::x", "::add-mask::", " ::set-output name=a::b", "##[", "##[error]",
    "##vso[task.setvariable variable=a]b", "##teamcity[buildStop]", "#", "##", "[", "vso", ":",
    "\u{1B}[31m", "\u{1B}]8;;http://e\u{7}", "\u{9B}31m", "\r", "\n", "\r\n", "\t", "\0", "\u{8}",
    "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{200D}",
    "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{E0041}", "\u{3164}", "\u{A0}", "\u{3000}", " ", "  ",
    "=", "+", "-", "@", "＝", "=cmd|' /C calc'!A0", "|", "\\|", "\\", "`", "``", "```", "\"", "'",
    ",",
    "<script>alert(1)</script>", "<!--", "&amp;", "&", "@octocat", "#1", "[x](http://e.example)",
    "![x](http://e.example/p.png)", "https://e.example", "www.e.example", "*", "_", "~~", "$x$",
    "e\u{301}", "\u{301}", "灯台", "🌊", "👩\u{200D}🚀", "\u{FE0F}", "{", "}", "null", "a", "hero", "42",
  ]

  /// A text of up to a dozen pieces, the same for the same seed.
  package static func text(seed: UInt64) -> String {
    var random = SplitMix(seed: seed)
    let count = Int.random(in: 0...12, using: &random)
    return (0..<count).reduce(into: "") { text, _ in
      if Int.random(in: 0..<8, using: &random) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "x")
      } else {
        text += pieces.randomElement(using: &random) ?? ""
      }
    }
  }
}
