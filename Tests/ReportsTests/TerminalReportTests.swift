import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct TerminalReportTests {
  private static let names = [
    "covered", "shortfall", "unpriced", "unread", "invalid", "estimate",
  ]

  private static func sample(_ name: String) throws -> Report {
    switch name {
    case "covered": try Samples.covered()
    case "shortfall": try Samples.shortfall()
    case "unpriced": try Samples.unpriced()
    case "unread": try Samples.unread()
    case "estimate": try Samples.estimate()
    default: Samples.invalid()
    }
  }

  private static func text(
    _ report: Report,
    width: Int,
    coloured: Bool = false,
    unicode: Bool = true
  ) -> String {
    let style = ReportStyle(width: width, isColoured: coloured, isUnicode: unicode)
    return String(decoding: TerminalReport.render(report, style), as: UTF8.self)
  }

  @Test(arguments: names, [40, 80, 200])
  func `each verdict looks as recorded`(name: String, width: Int) throws {
    let text = Self.text(try Self.sample(name), width: width)
    try Golden.expect(Array(text.utf8), equals: "Reports/Terminal/\(name)-\(width).txt")
  }

  @Test(arguments: names)
  func `ASCII alone draws it as well`(name: String) throws {
    let text = Self.text(try Self.sample(name), width: 80, unicode: false)
    try Golden.expect(Array(text.utf8), equals: "Reports/Terminal/\(name)-ascii.txt")
    if name != "invalid" { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
  }

  @Test(arguments: ["shortfall", "invalid"])
  func `colours look as recorded`(name: String) throws {
    let text = Self.text(try Self.sample(name), width: 80, coloured: true)
    try Golden.expect(Array(text.utf8), equals: "Reports/Terminal/\(name)-colour.txt")
  }

  @Test(arguments: names, [40, 80, 200])
  func `colours add nothing to the text`(name: String, width: Int) throws {
    let report = try Self.sample(name)
    let coloured = Self.text(report, width: width, coloured: true)
    #expect(coloured.contains("\u{1B}["))
    #expect(Self.withoutColours(coloured) == Self.text(report, width: width))
  }

  @Test(arguments: names, Array(20...60) + [79, 80, 81, 99, 100, 101, 120, 200])
  func `no line is wider than the terminal`(name: String, width: Int) throws {
    for isUnicode in [true, false] {
      let text = Self.text(try Self.sample(name), width: width, unicode: isUnicode)
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        #expect(line.last != " ")
      }
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `no hostile plan or server acts through it`(seed: UInt64) throws {
    let report = try Samples.hostile(seed: seed)
    for width in [20, 40, 80, 200] {
      for isUnicode in [true, false] {
        let text = Self.text(report, width: width, unicode: isUnicode)
        #expect(LogOracle.dangers(in: text).isEmpty)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
        let coloured = Self.text(report, width: width, coloured: true, unicode: isUnicode)
        #expect(Self.withoutColours(coloured) == text)
      }
    }
  }

  @Test func `carets stand below what they mark, behind wide characters and tabs`() throws {
    let report = Samples.report(
      nil,
      .badData,
      findings: [Samples.wideText, Samples.tabbed, Samples.duplicate]
    )
    for width in [40, 60, 80, 200] {
      let lines = Self.text(report, width: width).split(separator: "\n")
      let carets = lines.indices.filter { lines[$0].contains("│ ") && lines[$0].hasSuffix("^") }
      #expect(carets.count == 3)
      let marked = carets.map { Self.marked(by: lines[$0], in: lines[$0 - 1]) }
      #expect(marked == ["灯台", "        ", "\"model\""])
    }
  }

  /// The characters of a line that stand above the carets of the next one.
  private static func marked(by carets: Substring, in line: Substring) -> String {
    let from = DisplayWidth.of(String(carets.prefix { $0 != "^" }))
    let to = DisplayWidth.of(String(carets))
    var column = 0
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if column >= from, column < to { result.append(scalar) }
      column += DisplayWidth.of(scalar)
    }
    return String(result)
  }

  /// The text without the sequences of ECMA-48 that only colour it.
  private static func withoutColours(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isInside = true }
      if !isInside { result.append(scalar) }
      if scalar == "m" { isInside = false }
    }
    return String(result)
  }
}
