import Diagnostics
import Testing
import YAMLReading

@Suite struct SurrogatePairTests {
  @Test(
    arguments: [
      (#"{"a": "\ud83d\ude00"}"#, "{a: '😀'}"),
      (#"{"a": "x\uD83D\uDE00y\ud83e\udd8a"}"#, "{a: 'x😀y🦊'}"),
      (#"[{"a": "\\ud83d\\ude00"}]"#, #"[{a: '\ud83d\ude00'}]"#),
      (#"{"a": "\u00e9\\\ud83d\ude00"}"#, #"{a: 'é\😀'}"#),
      ("a: '\\ud83d\\ude00'", #"{a: '\ud83d\ude00'}"#),
    ])
  func `JSON's pairs of escapes are one character`(text: String, expected: String) {
    let outline = Outline(of: text)
    #expect(outline.text == expected)
    #expect(outline.findings.isEmpty)
  }

  @Test(arguments: [#"{"a": "\ud83d"}"#, #"{"a": "\ude00\ud83d"}"#, #"{"a": "\ud83d\u0041"}"#])
  func `half a pair is refused`(text: String) {
    #expect(Outline(of: text).findings.map(\.code) == ["yaml.syntax"])
  }

  @Test(arguments: 0..<40)
  func `a pair across the border of pieces is joined, and places stay`(shift: Int) {
    let filler = String(repeating: " ", count: 16_384 - 30 + shift)
    let text = #"{"a":"# + filler + #""\ud83d\ude00", "b": 1, "b": 2}"#
    let outline = Outline(of: text)
    #expect(outline.text == "{a: '😀', b: 1}")
    let column = text.utf8.count - #""b": 2}"#.utf8.count + 1
    #expect(outline.findings.map(\.code) == ["yaml.duplicate-key"])
    #expect(outline.findings.first?.place?.range?.start == Position(line: 1, column: column))
  }
}
