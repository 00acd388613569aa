import Glibc
import Quantities
import TestSupport
import Testing

@testable import Charts
@testable import Reports

@Suite struct ChartDrawingTests {
  private static func text(_ chart: Chart, width: Int = 100, unicode: Bool = true) -> String {
    var page = TerminalPage(
      style: ReportStyle(width: width, isColoured: false, isUnicode: unicode)
    )
    page.draw(chart)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test(arguments: ChartSamples.names)
  func `a chart looks as recorded in a terminal and as a picture`(name: String) throws {
    let chart = try ChartSamples.sample(name)
    try Golden.expect(Array(Self.text(chart).utf8), equals: "Reports/Charts/\(name).txt")
    let picture = try #require(SVGChart(chart)).text
    try Golden.expect(Array(picture.utf8), equals: "Reports/Charts/\(name).svg")
  }

  @Test func `a narrow terminal and one without Unicode look as recorded`() throws {
    let chart = try ChartSamples.sample("usual")
    let narrow = Self.text(chart, width: 40)
    try Golden.expect(Array(narrow.utf8), equals: "Reports/Charts/usual-40.txt")
    let plain = Self.text(chart, unicode: false)
    try Golden.expect(Array(plain.utf8), equals: "Reports/Charts/usual-ascii.txt")
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ChartSamples.names, Array(20...60) + [80, 100, 120, 200])
  func `no line is wider than the terminal`(name: String, width: Int) throws {
    let text = Self.text(try ChartSamples.sample(name), width: width)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
  }

  @Test func `of nothing there is no picture`() {
    let chart = Chart(name: "x", title: "x", summary: "x")
    #expect(SVGChart(chart) == nil)
    #expect(Self.text(chart).isEmpty)
  }

  @Test(arguments: UInt64(0)..<100)
  func `no text of a ledger acts in a chart`(seed: UInt64) throws {
    let chart = ChartSamples.hostile(Hostile.text(seed: seed))
    let picture = try #require(SVGChart(chart)).text
    #expect(LogOracle.dangers(in: picture).isEmpty)
    #expect(LogOracle.dangers(in: Self.text(chart)).isEmpty)
    #expect(RunnerOracle.commands(in: Array(picture.utf8)).isEmpty)
    let names = picture.matches(of: /<([a-z]+)/).map { String($0.1) }
    let known = ["svg", "title", "desc", "style", "rect", "text", "path", "circle"]
    #expect(Set(names).isSubset(of: known), "\(picture)")
  }

  @Test(.enabled(if: Tool.xmllint, "xmllint is not installed"))
  func `pictures are XML, whatever a ledger says`() throws {
    let folder = TemporaryFolder()
    for name in ChartSamples.names {
      let picture = try #require(SVGChart(ChartSamples.sample(name))).text
      folder.write(picture, to: "\(name).svg")
    }
    for seed in UInt64(0)..<200 {
      let chart = ChartSamples.hostile(Hostile.text(seed: seed))
      folder.write(try #require(SVGChart(chart)).text, to: "\(seed).svg")
    }
    let check = "xmllint --noout --nonet \"$1\"/*.svg 2>&1"
    #expect(ChildProcess.run(check, [folder.path]).isEmpty)
  }

  @Test(arguments: ChartSamples.names)
  func `a picture needs nothing else and says what it shows`(name: String) throws {
    let picture = try #require(SVGChart(ChartSamples.sample(name))).text
    for word in ["<script", "href", "url(", "@import", "<image", "<use", "<foreignObject"] {
      #expect(!picture.contains(word), "\(word)")
    }
    #expect(picture.firstMatch(of: /\son[a-z]+=/) == nil)
    #expect(picture.contains("role=\"img\" aria-labelledby=\""))
    #expect(picture.contains("<title id=") && picture.contains("<desc id="))
    #expect(picture.utf8.count < 60_000)
  }

  @Test(arguments: ["ink", "quiet", "line", "gain", "doubt"])
  func `colours have the contrast to their paper that AA asks for`(name: String) throws {
    let paper = try #require(SVGStyle.colours.first { $0.name == "paper" })
    let colour = try #require(SVGStyle.colours.first { $0.name == name })
    for (one, other) in [(colour.light, paper.light), (colour.dark, paper.dark)] {
      #expect(Self.contrast(one, other) >= 4.5, "\(one) on \(other)")
    }
  }

  /// The contrast of two colours (WCAG 2.2, “contrast ratio”).
  private static func contrast(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      guard share > 0.04045 else { return share / 12.92 }
      return pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
