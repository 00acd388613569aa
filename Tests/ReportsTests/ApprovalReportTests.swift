import Approvals
import Diagnostics
import Forecasting
import Quantities
import TestSupport
import Testing

@testable import Reports

/// How an approval stands, in every format.
@Suite struct ApprovalReportTests {
  private static let style = ReportStyle(width: 100, isColoured: false, isUnicode: true)

  private static func report(_ state: ApprovalStanding.State) throws -> Report {
    let isSigned = [.valid, .expired, .drifted].contains(state)
    let standing = ApprovalStanding(
      state: state,
      requiredAbove: state == .missing ? nil : Samples.credits(1000),
      approver: isSigned ? "ada@example.org" : nil,
      approvedAt: isSigned ? Moment(startOf: Samples.day("2026-11-21")) : nil,
      expiresAt: isSigned ? Moment(startOf: Samples.day("2026-11-28")) : nil,
      needed: isSigned ? Samples.credits(1416) : nil,
      refill: isSigned ? Samples.credits(1000) : nil
    )
    let covered = try Samples.covered()
    let forecast = try #require(covered.forecast)
    return Report(
      toolVersion: covered.toolVersion,
      exitStatus: standing.isSatisfied ? .covered : .approval,
      files: covered.files,
      forecast: standing.isSatisfied ? forecast : forecast.withoutApproval,
      shownFindings: covered.shownFindings,
      findingTotals: covered.findingTotals,
      includesBalance: true,
      includesAllJobs: covered.includesAllJobs,
      madeAt: covered.madeAt,
      digests: ReportDigests(
        plans: String(repeating: "a", count: 64),
        prices: String(repeating: "b", count: 64),
        configuration: String(repeating: "c", count: 64),
        reading: state == .missing ? nil : String(repeating: "d", count: 64)
      ),
      approval: standing
    )
  }

  private static func text(_ report: Report, _ format: ReportFormat) -> String {
    String(decoding: format.render(report, style), as: UTF8.self)
  }

  @Test(arguments: ApprovalStanding.State.allCases)
  func `a report is read back as it was, and fits the schema`(state: ApprovalStanding.State) throws
  {
    let report = try Self.report(state)
    let saved = try ReportReader.report(in: JSONReport.render(report))
    #expect(saved.approval == report.approval && saved.digests == report.digests)
    for format in ReportFormat.allCases {
      #expect(format.render(saved, Self.style) == format.render(report, Self.style), "\(format)")
    }
    let schema = try JSONParser.parse(Array(ReportSchema.text.utf8))
    let value = try JSONParser.parse(JSONReport.render(report))
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
  }

  @Test(arguments: ApprovalStanding.State.allCases)
  func `the rule and the verdict say the same`(state: ApprovalStanding.State) throws {
    let report = try Self.report(state)
    let isSatisfied = state == .notNeeded || state == .valid
    #expect(report.verdict == (isSatisfied ? .covered : .approval))
    let forecast = try #require(report.forecast)
    let list = RuleList(forecast, includesBalance: true, approval: report.approval)
    let rule = try #require(list.rules.last)
    #expect(rule.title == "approval" && rule.state == (isSatisfied ? .ok : .failed))
    #expect(Self.text(report, .table).contains(isSatisfied ? "✓ approval" : "✗ approval"))
    #expect(Self.text(report, .junit).contains("<failure") == !isSatisfied)
    #expect(Self.text(report, .sarif).contains("verdict.approval") == !isSatisfied)
    #expect(Self.text(report, .markdown).contains("approval"))
  }

  @Test func `nothing but what would be covered becomes a question of approval`() throws {
    for name in Samples.names {
      guard let forecast = try Samples.named(name).forecast else { continue }
      let verdict = forecast.withoutApproval.verdict
      #expect(verdict == (forecast.verdict == .covered ? .approval : forecast.verdict))
    }
  }

  @Test(arguments: [
    ("\"ada@example.org\"", "\"ada\\nbob\""), ("\"ada@example.org\"", "\"*\""),
    ("\"state\": \"valid\"", "\"state\": \"fine\""), ("aaaa\"", "AAAA\""), ("\"1416\"", "\"-\""),
    ("\"expires_at\": \"2026-11-28", "\"expires_at\": \"2026-11-31"),
    ("\"digests\": {", "\"digests\": [], \"x\": {"),
  ])
  func `a saved report with something else there is refused`(old: String, new: String) throws {
    let text = String(decoding: JSONReport.render(try Self.report(.valid)), as: UTF8.self)
    #expect(text.contains(old))
    let bytes = Array(text.replacing(old, with: new).utf8)
    #expect(throws: ReportProblem.self) { try ReportReader.report(in: bytes) }
  }
}
