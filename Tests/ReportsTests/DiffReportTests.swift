import Comparing
import Reports
import TestSupport
import Testing

@Suite struct DiffReportTests {
  private static func text(
    _ report: DiffReport,
    _ format: DiffFormat = .table,
    width: Int = 100,
    coloured: Bool = false,
    unicode: Bool = true
  ) -> String {
    let style = ReportStyle(width: width, isColoured: coloured, isUnicode: unicode)
    return String(decoding: format.render(report, style), as: UTF8.self)
  }

  private static let endings: [(DiffFormat, String)] = [
    (.table, "txt"), (.json, "json"), (.markdown, "md"),
  ]

  @Test(arguments: DiffSamples.names)
  func `a comparison looks as recorded in every format`(name: String) throws {
    let report = try DiffSamples.sample(name)
    for (format, ending) in Self.endings {
      let text = Self.text(report, format)
      try Golden.expect(Array(text.utf8), equals: "Reports/Diff/\(name).\(ending)")
    }
  }

  @Test(arguments: ["changed", "shortfall"])
  func `a narrow terminal and one without Unicode look as recorded`(name: String) throws {
    let report = try DiffSamples.sample(name)
    let narrow = Self.text(report, width: 40)
    try Golden.expect(Array(narrow.utf8), equals: "Reports/Diff/\(name)-40.txt")
    let plain = Self.text(report, unicode: false)
    try Golden.expect(Array(plain.utf8), equals: "Reports/Diff/\(name)-ascii.txt")
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: DiffSamples.names, Array(20...60) + [80, 100, 120, 200])
  func `no line is wider than the terminal`(name: String, width: Int) throws {
    let text = Self.text(try DiffSamples.sample(name), width: width)
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test(arguments: DiffSamples.names)
  func `colours add nothing to the text`(name: String) throws {
    let report = try DiffSamples.sample(name)
    let coloured = Self.text(report, coloured: true)
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Self.text(report))
  }

  @Test(arguments: DiffSamples.names)
  func `every comparison fits the schema`(name: String) throws {
    let schema = try JSONParser.parse(Array(DiffSchema.text.utf8))
    let text = Self.text(try DiffSamples.sample(name), .json)
    let value = try JSONParser.parse(Array(text.utf8))
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
  }

  @Test(arguments: UInt64(0)..<60)
  func `no hostile plan or revision acts through it`(seed: UInt64) throws {
    let report = DiffSamples.hostile(seed: seed)
    for width in [20, 40, 100, 200] {
      let text = Self.text(report, width: width)
      #expect(LogOracle.dangers(in: text).isEmpty)
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
    let markdown = Self.text(report, .markdown)
    #expect(LogOracle.dangers(in: markdown).isEmpty)
    let json = Self.text(report, .json)
    #expect(LogOracle.dangers(in: json).isEmpty)
    for text in [markdown, json] { #expect(RunnerOracle.commands(in: Array(text.utf8)) == []) }
    let annotations = RunnerOracle.commands(in: Array(Self.text(report, .github).utf8))
    #expect(annotations.allSatisfy { ["error", "warning", "notice"].contains($0.name) })
    let ids = try JSONParser.parse(Array(json.utf8))[key: "jobs"]?.elements
    #expect(ids?.count == report.comparison?.changes.count)
  }

  @Test func `an empty base is new, and no rise in percent`() throws {
    let report = try DiffSamples.sample("new")
    let value = try JSONParser.parse(Array(Self.text(report, .json).utf8))
    #expect(value[key: "change"]?[key: "percent"] == .null)
    for format in [DiffFormat.table, .markdown] {
      let text = Self.text(report, format)
      #expect(!text.lowercased().contains("rises") && !text.contains("%"), "\(text)")
      #expect(!text.contains("$0.00") && !text.contains("∞"))
    }
  }

  @Test func `what is not known never reads as nothing`() throws {
    let text = Self.text(try DiffSamples.sample("unpriced"))
    #expect(text.contains("at least"))
    #expect(text.contains("no price"))
  }

  @Test func `a comment stays within its limit`() {
    let lines = (0..<3000).map { number in
      DiffSamples.job(String(repeating: "x", count: 60) + "\(number)", "core", calls: 1, unit: 3)
    }
    let report = DiffSamples.report(
      DiffSamples.Side(lines: []),
      DiffSamples.Side(lines: lines),
      includesAllJobs: true
    )
    let text = Self.text(report, .markdown)
    #expect(text.unicodeScalars.count < MarkdownReport.limit)
    #expect(text.contains("more changed job"))
  }
}
