import Reports
import TestSupport
import Testing

/// Comments as GitHub's own renderer makes pages of them.
@Suite(.enabled(if: Tool.cmark, "cmark-gfm is not installed"))
struct MarkdownPageTests {
  private static let harmless: Set<String> = [
    "h3", "h4", "p", "ul", "li", "strong", "code", "table", "thead", "tbody", "tr", "th", "td",
    "details", "summary",
  ]

  private static func page(of markdown: [UInt8]) -> String {
    let folder = TemporaryFolder()
    folder.write(bytes: markdown, to: "page.md")
    return ChildProcess.run(
      "cmark-gfm --unsafe -e table -e autolink -e strikethrough \"$1\"/page.md",
      [folder.path]
    )
  }

  /// What is alive on a page besides our own marks.
  private static func live(on page: String) -> [String] {
    let tag = /<\/?([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>/.matchingSemantics(.unicodeScalar)
    let tags = page.matches(of: tag)
    let foreign = tags.filter { !harmless.contains(String($0.1)) }.map { String($0.0) }
    let dressed = tags.filter { !["", " align=\"right\""].contains($0.2) }.map { String($0.0) }
    let prose = page.replacing(
      /<code>[^<]*<\/code>/.matchingSemantics(.unicodeScalar),
      with: ""
    )
    let words = prose.matches(of: /@[A-Za-z0-9]|https?:|www\.|#[0-9]/).map { String($0.0) }
    return foreign + dressed + words
  }

  @Test(arguments: Samples.names)
  func `nothing but our own marks is on a page`(name: String) throws {
    let page = Self.page(of: MarkdownReport.render(try Samples.named(name)))
    #expect(page.hasPrefix("<h3>"), "the marker is to be seen: \(page.prefix(80))")
    #expect(Self.live(on: page) == [])
  }

  @Test func `no hostile plan or server puts a link, an image, a mention or HTML on it`() throws {
    var markdown: [UInt8] = []
    for seed in UInt64(0)..<400 {
      let report = try Samples.hostile(seed: seed)
      markdown += MarkdownReport.render(report)
      if let summary = MarkdownReport.summary(report, room: 1 << 20) { markdown += summary }
      markdown += Array("\n".utf8)
    }
    let page = Self.page(of: markdown)
    #expect(page.count { $0 == "\n" } > 10_000)
    #expect(Self.live(on: page) == [])
  }

  @Test(arguments: ["<b>", "[x](https://e.example)", "@octocat", "https://e.example", "![x](y)"])
  func `what is alive is seen`(text: String) {
    #expect(!Self.live(on: Self.page(of: Array("a \(text) b\n".utf8))).isEmpty)
  }
}
