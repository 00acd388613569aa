import Approvals
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Reports

@Suite struct RefillStatusReportTests {
  private static func moment(_ text: String) throws -> Moment {
    try #require(Moment(reading: text))
  }

  private static func report(
    asking refill: Int64 = 1000,
    buying credits: [Int64] = [],
    cameIn: Int64? = nil,
    evidence: Bool = false,
    expires: String = "2026-12-22T08:00:00Z",
    spell: (String) -> String = { $0 }
  ) throws -> RefillStatusReport {
    let ask = ApprovedAsk(
      account: spell("main"),
      needed: Credits(whole: 1416),
      refill: Credits(whole: refill),
      refillDollars: Dollars(cents: refill),
      balance: Credits(whole: 1204),
      readAt: try moment("2026-11-22T07:00:00Z"),
      digests: ReportDigests(plans: "", prices: "", configuration: "", reading: nil)
    )
    let statement = ApprovalStatement(
      approver: try #require(ApproverName("ada@example.org")),
      ask: ask,
      report: "",
      approvedAt: try moment("2026-11-22T08:00:00Z"),
      expiresAt: try moment(expires)
    )
    let progress = RefillProgress(
      of: ask,
      since: try moment("2026-11-22T07:00:00Z"),
      approvedBy: evidence ? .signed(file: "approval.txt", statement) : nil,
      purchases: try credits.map { amount in
        RecordedPurchase(
          event: spell("0190a\(amount)"),
          day: try #require(Day(reading: "2026-11-23")),
          recordedAt: try moment("2026-11-23T09:00:00Z"),
          credits: Credits(whole: amount),
          reference: amount == 400 ? nil : spell("INV-7")
        )
      },
      sight: try cameIn.map {
        BalanceSight(readAt: try moment("2026-11-24T08:00:00Z"), cameIn: Credits(whole: $0))
      },
      at: try moment("2026-11-24T12:00:00Z")
    )
    return RefillStatusReport(
      toolVersion: "0.1.0",
      file: spell("report.json"),
      progress: try #require(progress)
    )
  }

  private static func all() throws -> [(name: String, RefillStatusReport)] {
    [
      ("nothing_asked", try report(asking: 0)), ("asked", try report()),
      ("approved", try report(evidence: true)),
      ("bought_in_part", try report(buying: [400], cameIn: 0, evidence: true)),
      ("bought", try report(buying: [400, 600], expires: "2026-11-23T09:00:00Z")),
      ("shown", try report(buying: [1000], cameIn: 1000, evidence: true)),
      ("unrecorded", try report(cameIn: 1000, evidence: true, expires: "2026-11-23T09:00:00Z")),
    ]
  }

  private static func text(
    _ report: RefillStatusReport,
    _ format: RefillStatusFormat,
    width: Int = 100
  ) -> String {
    let style = ReportStyle(width: width, isColoured: false, isUnicode: true)
    return String(
      decoding: format.render(report, exiting: .shortfall, style),
      as: UTF8.self
    )
  }

  @Test func `every stage looks as recorded`() throws {
    #expect(Set(try Self.all().map(\.name)).count == RefillProgress.Stage.allCases.count)
    for (name, report) in try Self.all() {
      #expect(report.progress.stage.rawValue == name)
      for (format, ending) in [(RefillStatusFormat.table, "txt"), (.json, "json")] {
        let text = Self.text(report, format)
        try Golden.expect(Array(text.utf8), equals: "Reports/RefillStatus/\(name).\(ending)")
      }
    }
  }

  @Test func `every answer fits the schema`() throws {
    let schema = try JSONParser.parse(Array(RefillStatusSchema.text.utf8))
    for (name, report) in try Self.all() {
      let value = try JSONParser.parse(Array(Self.text(report, .json).utf8))
      #expect(SchemaValidator.violations(of: value, against: schema) == [], "\(name)")
    }
  }

  @Test(arguments: Array(20...60) + [80, 100, 200])
  func `no line is wider than the terminal`(width: Int) throws {
    for (_, report) in try Self.all() {
      let text = Self.text(report, .table, width: width)
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `no text acts through it`(seed: UInt64) throws {
    var next = seed * 100
    let report = try Self.report(buying: [400, 600], cameIn: 9, evidence: true) { _ in
      next += 1
      return Hostile.text(seed: next)
    }
    for format in RefillStatusFormat.allCases {
      let text = Self.text(report, format)
      #expect(LogOracle.dangers(in: text).isEmpty, "\(format)")
      #expect(RunnerOracle.commands(in: Array(text.utf8)) == [])
    }
  }
}
