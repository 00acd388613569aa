import Diagnostics
import Quantities
import Runways
import TestSupport
import Testing

@testable import Reports

@Suite struct RunwayReportTests {
  private static let formats: [(RunwayFormat, ending: String)] = [
    (.table, "txt"), (.json, "json"), (.markdown, "md"), (.csv, "csv"), (.svg, "svg"),
  ]

  /// Forty balances, of which each day takes ninety credits and some more.
  private static func burn() throws -> BurnForecast {
    var left: Int64 = 100_000
    let readings = (0..<40).map { day in
      left -= 90 + Int64(day * 7 % 13)
      return BurnReading(
        moment: Moment(secondsSinceEpoch: (20_000 + day) * 86_400),
        sequence: Int64(day),
        credits: Credits(whole: left),
        charged: .zero
      )
    }
    let rules = BurnRules(minimumPurchase: Credits(whole: 1000), increment: Credits(whole: 100))
    return try BurnForecast(BurnSeries(readings: readings, gains: [], rules: rules))
  }

  private static func report(
    isKnown: Bool = true,
    available: Int64 = 2400,
    exiting status: Diagnostics.ExitStatus = .shortfall,
    text: () -> String = { "nightly" }
  ) throws -> RunwayReport {
    let start = try #require(Moment(reading: "2026-12-07T06:30:00Z"))
    let runs = [(4.0, 500), (11, 700), (11, 40), (19, 900)].map { day, needs in
      PlannedRun(
        name: text(),
        moment: start.advanced(days: day),
        needs: Credits(whole: Int64(needs))
      )
    }
    return RunwayReport(
      toolVersion: "0.1.0",
      exitStatus: status,
      account: text(),
      balance: Credits(whole: available + 50),
      runway: Runway(
        start: start,
        available: Credits(whole: available),
        horizon: 30,
        target: 0.95,
        leadTime: 2,
        burn: isKnown ? try burn() : nil,
        runs: runs
      ),
      refusal: isKnown ? nil : "not known: two readings are too few",
      remarks: ["the run of `\(SafeText.of(text()))` on 2026-11-01 is past"],
      scored: isKnown ? (12, 11) : (0, 0)
    )
  }

  private static func all() throws -> [(name: String, RunwayReport)] {
    [
      ("uncovered", try report()),
      ("covered", try report(available: 9000, exiting: .covered)),
      ("unknown", try report(isKnown: false, available: 9000, exiting: .unverified)),
    ]
  }

  private static func text(
    _ report: RunwayReport,
    _ format: RunwayFormat,
    width: Int = 100
  ) -> String {
    let style = ReportStyle(width: width, isColoured: false, isUnicode: true)
    return String(decoding: format.render(report, style), as: UTF8.self)
  }

  @Test func `a runway looks as recorded`() throws {
    #expect(Self.formats.map(\.0) == RunwayFormat.allCases)
    for (name, report) in try Self.all() {
      for (format, ending) in Self.formats {
        let text = Self.text(report, format)
        try Golden.expect(Array(text.utf8), equals: "Reports/Runway/\(name).\(ending)")
      }
    }
  }

  @Test func `every runway fits the schema`() throws {
    let schema = try JSONParser.parse(Array(RunwaySchema.text.utf8))
    for (name, report) in try Self.all() {
      let value = try JSONParser.parse(Array(Self.text(report, .json).utf8))
      #expect(SchemaValidator.violations(of: value, against: schema) == [], "\(name)")
    }
  }

  @Test(arguments: Array(30...60) + [80, 100, 200])
  func `no line is wider than the terminal`(width: Int) throws {
    for (_, report) in try Self.all() {
      for line in Self.text(report, .table, width: width).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `no name acts through it`(seed: UInt64) throws {
    var next = seed &* 7919
    let report = try Self.report {
      next += 1
      return Hostile.text(seed: next)
    }
    for (format, ending) in Self.formats {
      let text = Self.text(report, format).replacing("\r\n", with: "\n")
      #expect(LogOracle.dangers(in: text).isEmpty, "\(ending): \(LogOracle.dangers(in: text))")
      #expect(RunnerOracle.commands(in: Array(text.utf8)) == [], "\(ending)")
    }
    let prose = MarkdownOracle.withoutCode(Self.text(report, .markdown))
    for live in ["<script", "](http", "@octocat", "https://e.example"] {
      #expect(!prose.contains(live), "\(prose)")
    }
    let plain = Self.text(try Self.report(), .svg)
    let hostile = Self.text(report, .svg)
    #expect(Self.tags(hostile) == Self.tags(plain))
  }

  private static func tags(_ text: String) -> [Substring] {
    text.matches(of: /<\/?[^\s>\/]+/.matchingSemantics(.unicodeScalar)).map(\.0)
  }
}
