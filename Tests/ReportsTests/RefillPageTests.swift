import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Reports

/// The page about a purchase, in every format but the one that a browser prints.
@Suite struct RefillPageTests {
  private static let formats: [(RefillFormat, String)] = [
    (.table, "txt"), (.html, "html"), (.markdown, "md"), (.csv, "csv"), (.json, "json"),
    (.svg, "svg"), (.svgModels, "models.svg"),
  ]

  private static func text(
    _ report: RefillReport,
    _ format: RefillFormat,
    width: Int = 100
  ) -> String {
    let style = ReportStyle(width: width, isColoured: false, isUnicode: true)
    return String(decoding: format.render(report, style), as: UTF8.self)
  }

  /// The tags of a page in their order, without what they say.
  private static func skeleton(_ page: String) -> [String] {
    let tag = /<(\/?[a-zA-Z!][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)\/?>/
    return page.matches(of: tag.matchingSemantics(.unicodeScalar)).map { match in
      let names = match.2.matches(of: /([a-zA-Z-]+)="/).map { String($0.1) }
      return "\(match.1) \(names.joined(separator: " "))"
    }
  }

  /// The cells of a table, without the quotes around them (RFC 4180).
  private static func cells(_ table: String) -> [String] {
    let cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/.matchingSemantics(.unicodeScalar)
    return table.matches(of: cell).map { String($0.1 ?? $0.2 ?? "") }
  }

  @Test(arguments: Self.formats)
  func `a page looks as recorded`(format: RefillFormat, ending: String) throws {
    let report = try RefillSamples.report(try Samples.shortfall())
    let text = Self.text(report, format)
    try Golden.expect(Array(text.utf8), equals: "Reports/Refill/shortfall.\(ending)")
  }

  @Test func `a budget that does not allow what is recommended is told`() throws {
    let report = try RefillSamples.report(
      try Samples.shortfall(),
      budget: Dollars(cents: 1000)
    )
    let text = Self.text(report, .markdown)
    #expect(text.hasPrefix("# Buy 1,000 credits (`$10.00`) by Thu 10 Dec\n"))
    #expect(text.contains("the budget does not allow"))
    #expect(text.contains("**most within the budget**"))
  }

  @Test func `a budget below the least purchase is told, and never taken for enough`() throws {
    let report = try RefillSamples.report(
      try Samples.shortfall(),
      budget: Dollars(cents: 500)
    )
    for format in [RefillFormat.table, .html, .markdown] {
      let text = Self.text(report, format)
      #expect(text.contains("Buy nothing: no purchase is within the budget"))
      #expect(text.contains("the budget does not allow"))
      #expect(!text.contains("what is available lasts"))
    }
  }

  @Test func `a sheet says how many remarks it leaves out, and a table for programs has all`()
    throws
  {
    let remarks = (1...20).map { "remark \($0)" }
    let report = try RefillSamples.report(try Samples.shortfall(), remarks: remarks)
    let page = Self.text(report, .html)
    let shown = remarks.filter { page.contains(">\($0)<") }
    #expect(page.contains(">and \(20 - shown.count) further remarks<") && shown.count < 8)
    #expect(remarks.allSatisfy(Self.cells(Self.text(report, .csv)).contains))
    let short = try RefillSamples.report(try Samples.shortfall(), remarks: ["remark 1"])
    #expect(!Self.text(short, .html).contains("further remark"))
  }

  @Test func `where nothing is to be bought the page says so and asks for no proof`() throws {
    let report = try RefillSamples.report(try Samples.shortfall(), available: 90_000)
    for format in [RefillFormat.table, .html, .markdown] {
      let text = Self.text(report, format)
      #expect(text.contains("Buy nothing now"))
      #expect(!text.contains("ledger purchase"))
    }
  }

  @Test(arguments: Array(30...60) + [80, 120])
  func `no line of the table is wider than the terminal`(width: Int) throws {
    let report = try RefillSamples.report(try Samples.shortfall(), plans: 9)
    for line in Self.text(report, .table, width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `nothing that a plan or a server says acts on a page`(seed: UInt64) throws {
    guard let report = try RefillSamples.hostile(seed: seed) else { return }
    for (format, ending) in Self.formats {
      let text = Self.text(report, format)
      let dangers = LogOracle.dangers(in: text.replacing("\r\n", with: "\n"))
      #expect(dangers.isEmpty, "\(ending): \(dangers)")
      #expect(RunnerOracle.commands(in: Array(text.utf8)).isEmpty, "\(ending)")
    }
    let page = Self.text(report, .html)
    let known = [
      "!doctype", "a", "body", "caption", "circle", "code", "dd", "desc", "div", "dl", "dt",
      "figure",
      "footer", "h1", "h2", "head", "header", "html", "li", "link", "main", "meta", "p", "path",
      "rect", "section", "style", "svg", "table", "tbody", "td", "text", "th", "thead", "title",
      "tr", "ul",
    ]
    for tag in page.matches(of: /<\/?([^\s>\/]+)/.matchingSemantics(.unicodeScalar)) {
      #expect(known.contains(String(tag.1)), "\(tag.0)")
    }
    #expect(page.matches(of: /<a[ >]/).isEmpty && page.firstMatch(of: /\son[a-z]+=/) == nil)
    for cell in Self.cells(Self.text(report, .csv)) {
      let isNumber = cell.wholeMatch(of: /-?[0-9.]+/) != nil
      let start = cell.unicodeScalars.first
      #expect(isNumber || start.map { !"=+-@\t".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
    let prose = MarkdownOracle.withoutCode(Self.text(report, .markdown))
    for live in ["<script", "](http", "@octocat", "https://e.example"] {
      #expect(!prose.contains(live), "\(prose)")
    }
  }

  @Test func `two pages with the same parts have the same tags, whatever is said`() throws {
    let check = try Samples.shortfall()
    let plain = Self.skeleton(Self.text(try RefillSamples.report(check), .html))
    for seed in UInt64(0)..<200 {
      var next = seed &* 104_729
      let report = try RefillSamples.report(
        check,
        text: {
          next += 1
          return Hostile.text(seed: next).replacing("`", with: "'")
        }
      )
      #expect(Self.skeleton(Self.text(report, .html)) == plain, "\(seed)")
    }
  }

  @Test func `the page needs nothing else, and tells it to those who hear it`() throws {
    let page = Self.text(try RefillSamples.report(try Samples.shortfall()), .html)
    let reaching = [
      "<script", "src=", "url(", "@import", "<image", "<use", "<iframe", "http-equiv=\"refresh",
    ]
    for word in reaching {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.matches(of: /href="([^"]*)"/).map { String($0.1) } == ["data:,"])
    #expect(page.contains("default-src 'none'") && page.contains("<html lang=\"en\">"))
    let title = try #require(page.firstMatch(of: /<title>([^<]*)<\/title>/)).1
    let heading = try #require(page.firstMatch(of: /<h1>([^<]*)<\/h1>/)).1
    #expect(title == heading && title.hasPrefix("Buy "))
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count && !ids.isEmpty)
    for list in page.matches(of: /aria-labelledby="([^"]*)"/) {
      for id in list.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
    }
    let tables = page.split(separator: "<table>").dropFirst()
    #expect(!tables.isEmpty && tables.allSatisfy { $0.hasPrefix("<caption>") })
    #expect(page.matches(of: /<th>/).isEmpty)
    #expect(page.matches(of: /<svg/).count == page.matches(of: /role="img"/).count)
  }

  @Test(.enabled(if: Tool.xmllint, "xmllint is not installed"))
  func `a page is well formed, whatever a plan says`() throws {
    let folder = TemporaryFolder()
    for seed in UInt64(0)..<200 {
      guard let report = try RefillSamples.hostile(seed: seed) else { continue }
      folder.write(Self.wellFormed(Self.text(report, .html)), to: "\(seed).xml")
    }
    let check = "xmllint --noout --nonet \"$1\"/*.xml 2>&1"
    #expect(ChildProcess.run(check, [folder.path]).isEmpty)
  }

  /// The page with its void elements closed, as XML needs them; all else is written so that it is XML as well.
  private static func wellFormed(_ page: String) -> String {
    page.replacing("<!doctype html>\n", with: "")
      .replacing(/<(meta|link)([^>]*)>/) { "<\($0.output.1)\($0.output.2)/>" }
      .replacing(/<style>[^<]*<\/style>/, with: "<style/>")
  }

  @Test func `colours of the page are those of the charts, whose contrast is tested`() {
    for colour in SVGStyle.colours {
      #expect(RefillStyle.text.contains("--\(colour.name):\(colour.light)"))
      #expect(RefillStyle.text.contains("--\(colour.name):\(colour.dark)"))
    }
    let used = RefillStyle.text.matches(of: /var\(--([a-z]+)\)/).map { String($0.1) }
    #expect(Set(used).isSubset(of: ["paper", "ink", "quiet", "grid"]))
    #expect(RefillStyle.text.matches(of: /#[0-9a-f]{3,6}\b/).count == SVGStyle.colours.count * 4)
  }
}
