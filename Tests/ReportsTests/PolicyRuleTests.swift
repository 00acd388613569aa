import Diagnostics
import Forecasting
import Policies
import Quantities
import Reports
import Testing

/// What came of a policy, as a line of the rules.
@Suite struct PolicyRuleTests {
  private static let place = Place(file: "creditcast.yaml")
  private static let names = [PlacedName("core", at: place)]
  private static let group = BudgetGroup(
    scope: .owner,
    name: "team",
    period: .month,
    start: Day(daysSinceEpoch: 20_758)
  )
  private static let budget = PolicyRule.budget(
    Budget(limit: credits(90), scope: .owner, name: nil, period: .month, warnAt: nil)
  )

  private static func credits(_ whole: Int64) -> Credits { Credits(whole: whole) }

  /// The rules of an estimate that holds one outcome, without those that every report has.
  private static func rule(
    _ rule: PolicyRule,
    _ state: PolicyState,
    _ measure: PolicyMeasure,
    isDenying: Bool = true
  ) throws -> String {
    let forecast = try #require(try Samples.estimate().forecast)
    let policy = Policy(id: "p", level: .deny, reason: nil, rule: rule, place: place)
    let outcome = PolicyOutcome(policy, state, isDenying: isDenying, measure, breaches: 1)
    let other = Forecast(
      plan: forecast.plan,
      cost: forecast.cost,
      models: forecast.models,
      jobs: forecast.jobs,
      prices: forecast.prices,
      funding: nil,
      policies: PolicyReview(outcomes: [outcome], findings: Findings()),
      asksForCost: false,
      verdict: .denied
    )
    let rules = RuleList(other, includesBalance: false).rules
    return rules.map { "\($0.state.rawValue)|\($0.title)|\($0.needs)|\($0.has)|\($0.gap)" }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    (
      PolicyRule.jobCredits(credits(5)), PolicyState.broken,
      PolicyMeasure.most(credits(1200), limit: credits(5), isLowerBound: true),
      "failed|credits per job (p)|limit 5|≥1,200|1,195 over"
    ),
    (
      .runCredits(credits(5)), .kept,
      .most(credits(5), limit: credits(5), isLowerBound: false),
      "ok|credits of the run (p)|limit 5|5|"
    ),
    (
      .addedCredits(credits(5)), .broken,
      .added(credits(7), before: credits(90), limit: .credits(credits(5)), isLowerBound: false),
      "failed|credits added (p)|limit 5|7 on 90|"
    ),
    (
      .addedShare(Fraction(0)), .undecided,
      .added(credits(7), before: .zero, limit: .share(Fraction(0)), isLowerBound: true),
      "unknown|credits added (p)|limit 0%|≥7 on 0|"
    ),
    (
      .balanceLeft(credits(5)), .undecided,
      .left(nil, least: credits(5), isUpperBound: false),
      "unknown|balance left (p)|keep 5|balance not known|"
    ),
    (
      .balanceLeft(credits(5)), .broken,
      .left(credits(-3), least: credits(5), isUpperBound: false),
      "failed|balance left (p)|keep 5|nothing left|"
    ),
    (
      budget, .near, .spent(credits(75), limit: credits(90), group: group, isLowerBound: false),
      "warned|owner budget (p)|limit 90|75 (83 %)|team, 2026-11"
    ),
    (
      budget, .kept, .spent(.zero, limit: .zero, group: nil, isLowerBound: false),
      "ok|owner budget (p)|limit 0|0|"
    ),
    (
      .allowedModels(names), .broken, .places(2),
      "failed|allowed models (p)|only 1 model|not in 2 places|"
    ),
    (
      .requiredKeys(names), .kept, .places(0), "ok|required keys (p)|with 1 key|everywhere|"
    ),
  ])
  func `an outcome is told beside its limit`(
    rule: PolicyRule,
    state: PolicyState,
    measure: PolicyMeasure,
    text: String
  ) throws {
    #expect(try Self.rule(rule, state, measure) == text)
  }

  @Test func `a policy that warns never fails a rule`() throws {
    let text = try Self.rule(.allowedModels(Self.names), .broken, .places(1), isDenying: false)
    #expect(text.hasPrefix("warned|"))
  }
}
