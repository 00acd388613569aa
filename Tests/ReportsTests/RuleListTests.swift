import Reports
import Testing

@Suite struct RuleListTests {
  private static func states(_ report: Report) throws -> [String] {
    let forecast = try #require(report.forecast)
    return RuleList(forecast, includesBalance: report.includesBalance).rules
      .map { "\($0.title): \($0.state.rawValue)" }
  }

  @Test func `all rules of a covered plan hold`() throws {
    #expect(
      try Self.states(try Samples.covered()) == [
        "balance covers plan: ok", "reserve kept: ok", "every job priced: ok",
        "price list age: ok",
      ]
    )
  }

  @Test func `a shortfall breaks the first rule, and tells by how much`() throws {
    let forecast = try #require(try Samples.shortfall().forecast)
    let first = RuleList(forecast, includesBalance: true).rules.first
    let expected = Rule(
      .failed,
      "balance covers plan",
      needs: "need 1,416",
      has: "have 1,204",
      gap: "short 212"
    )
    #expect(first == expected)
  }

  @Test func `a missing price leaves open whether the balance suffices`() throws {
    #expect(
      try Self.states(try Samples.unpriced()) == [
        "balance covers plan: unknown", "reserve kept: unknown", "every job priced: failed",
        "price list age: warned",
      ]
    )
  }

  @Test func `without a balance its rule is open`() throws {
    #expect(try Self.states(try Samples.unread()).first == "balance covers plan: unknown")
  }

  @Test func `an estimate has no rule about the balance`() throws {
    #expect(
      try Self.states(try Samples.estimate()) == ["every job priced: ok", "price list age: ok"]
    )
  }
}
