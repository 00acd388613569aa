import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct MarkdownReportTests {
  @Test func `each verdict is written as recorded`() throws {
    for (name, report) in [
      ("covered", try Samples.covered()), ("shortfall", try Samples.shortfall()),
      ("unpriced", try Samples.unpriced()), ("unread", try Samples.unread()),
      ("invalid", Samples.invalid()), ("estimate", try Samples.estimate()),
    ] {
      try Golden.expect(MarkdownReport.render(report), equals: "Reports/Markdown/\(name).md")
    }
  }

  @Test(arguments: [
    ("unknown key `imges`", "unknown key `imges`"),
    ("ask @octocat", "ask `@octocat`"),
    ("see https://e.example now", "see `https://e.example` now"),
    ("a `b` c` d", "a `` `b` `` `` c` `` d"),
    ("is `<b>`, not `|`", "is `<b>`, not `|`"),
    ("`a``b`", "``` `a``b` ```"),
    ("<script> &amp; #1", "`<script>` `&amp;` `#1`"),
  ])
  func `a sentence keeps its words and shows signs as code`(text: String, expected: String) {
    let prose = MarkdownText.prose(text)
    #expect(MarkdownOracle.live(in: prose).isEmpty)
    #expect(prose == expected)
  }

  @Test(arguments: [
    ("hero", "`hero`"), ("a`b", "``a`b``"), ("`a`", "`` `a` ``"), ("``", "``` `` ```"),
    (" a ", "`  a  `"), ("", "`(blank)`"), ("a|b", "`a|b`"),
  ])
  func `a literal has a fence longer than any inside`(text: String, expected: String) {
    #expect(MarkdownText.code(text) == expected)
  }

  @Test func `a bar does not end the cell of a table`() {
    #expect(MarkdownText.code("a|b", inTable: true) == "`a\\|b`")
  }

  @Test func `no hostile text is more than words and code`() {
    for seed in UInt64(0)..<20_000 {
      let text = Hostile.text(seed: seed)
      for spelt in [MarkdownText.code(text), MarkdownText.prose(text)] {
        #expect(MarkdownOracle.live(in: spelt).isEmpty, "seed \(seed): \(spelt)")
        #expect(LogOracle.dangers(in: "- " + spelt).isEmpty, "seed \(seed)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `no hostile plan or server acts through it`(seed: UInt64) throws {
    let text = String(
      decoding: MarkdownReport.render(try Samples.hostile(seed: seed)),
      as: UTF8.self
    )
    #expect(LogOracle.dangers(in: text).isEmpty)
    let bars = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map(Self.cells)
    #expect(Set(bars).count == 1)
  }

  @Test func `it stays within the limit of a comment`() throws {
    let long = String(repeating: "a`<|@ ", count: 3000)
    let shown = (0..<50).map { number in
      ShownFinding(
        Finding(
          Samples.Code.unknownKey,
          .error,
          long,
          at: Place(file: long + "\(number)"),
          help: long
        )
      )
    }
    let report = Samples.report(
      try Samples.shortfall().forecast,
      .badData,
      findings: shown,
      totals: FindingTotals(errors: 900, warnings: 0, notes: 0)
    )
    let bytes = MarkdownReport.render(report)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count <= MarkdownReport.limit)
    #expect(bytes.count > MarkdownReport.limit * 9 / 10)
    let told = text.split(separator: "\n").count { $0.hasPrefix("- **error**") }
    #expect(text.contains("- and more that are not shown: \(900 - told) errors\n"))
    #expect(text.hasSuffix("</details>\n"))
  }

  /// How many cells a line of a table has, as GitHub splits it.
  private static func cells(in line: Substring) -> Int {
    var count = 0
    var before: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      if scalar == "|", before != "\\" { count += 1 }
      before = scalar
    }
    return count
  }
}
