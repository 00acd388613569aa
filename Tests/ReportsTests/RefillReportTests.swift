import Forecasting
import Quantities
import TestSupport
import Testing

@testable import Reports

/// What a page about a purchase takes from the report of its check.
@Suite struct RefillReportTests {
  private static func members(_ report: Report) throws -> JSON {
    try JSONParser.parse(JSONReport.render(report))
  }

  @Test func `a report that buys something else says all else as it was`() throws {
    let check = try Samples.shortfall()
    let other = Refill(
      credits: Credits(whole: 7700),
      dollars: Dollars(cents: 7700),
      purchases: 3,
      leftAfterRun: Credits(whole: -5),
      purchasePage: "https://example.org/other"
    )
    let before = try Self.members(check)
    for refill in [other, nil] {
      let after = try Self.members(check.buying(refill))
      #expect(after.keys == before.keys)
      let changed = before.keys.filter { after[key: $0] != before[key: $0] }
      #expect(changed == ["refill"])
      #expect(after[key: "refill"]?[key: "credits"]?.text == refill.map { "\($0.credits)" })
      let schema = try JSONParser.parse(Array(ReportSchema.text.utf8))
      #expect(SchemaValidator.violations(of: after, against: schema) == [])
    }
    #expect(try Self.members(check.buying(other).buying(check.forecast?.funding?.refill)) == before)
  }

  @Test func `a report without credits buys nothing`() throws {
    for report in [Samples.invalid(), try Samples.estimate()] {
      let refill = try Samples.shortfall().forecast?.funding?.refill
      #expect(refill != nil)
      #expect(try Self.members(report.buying(refill)) == Self.members(report))
    }
  }
}
