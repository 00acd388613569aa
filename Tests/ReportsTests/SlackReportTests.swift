import Reports
import TestSupport
import Testing

@Suite struct SlackReportTests {
  private static let marks = String(repeating: "<@U1> & `x` ", count: 3000)

  /// All texts of a message.
  private static func texts(in value: JSON) -> [String] {
    switch value {
    case .object(let members): members.flatMap { texts(in: $0.value) }
    case .array(let elements): elements.flatMap(texts)
    case .string(let text): [text]
    case .null, .boolean, .number: []
    }
  }

  @Test func `a message stays below what Slack takes in all, and counts what it leaves out`() throws
  {
    let report = try Samples.crowded(errors: 40, warnings: 10, text: Self.marks)
    let message = try JSONParser.parse(SlackReport.render(report))
    let texts = Self.texts(in: message)
    #expect(texts.reduce(0) { $0 + $1.unicodeScalars.count } <= 13_000)
    let blocks = message[key: "blocks"]?.elements ?? []
    #expect(blocks.count <= 50)
    #expect(texts.contains { $0.hasPrefix("and 4") && $0.hasSuffix(" more") })
  }

  @Test func `nothing is a link or a mention`() throws {
    for seed in UInt64(0)..<400 {
      let message = try JSONParser.parse(SlackReport.render(try Samples.hostile(seed: seed)))
      for text in Self.texts(in: message) {
        #expect(!text.contains { $0 == "<" || $0 == ">" }, "seed \(seed)")
        let entities = text.replacing(/&(amp|lt|gt);/.matchingSemantics(.unicodeScalar), with: "")
        #expect(!entities.unicodeScalars.contains("&"), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    ("hero", 10, "hero"), ("a<b>&c", 40, "a&lt;b&gt;&amp;c"), ("abcdefghij", 5, "ab…ij"),
    ("<<<<<", 12, "&lt;…&lt;"), ("a\u{1B}b", 10, "a\\u{1B}b"),
    ("::error::x", 30, "\\u{3A}:error::x"),
  ])
  func `a long text loses its middle, and no escape is cut`(text: String, limit: Int, spelt: String)
  {
    #expect(SlackText.of(text, limit: limit) == spelt)
  }
}
