import Forecasting
import Quantities
import Refills
import Statistics
import Testing

/// An account with 5,700 available credits, of which a batch takes about 5,553 and everything else 420 a day; the expected
/// figures come from 400,000 draws.
struct WorkedExampleTests {
  private static func share(_ percent: Int128) -> Share {
    Fraction(percent, over: 100).flatMap(Share.init) ?? .none
  }

  private static let batch: CreditDistribution = {
    let normal = NormalDistribution(mean: 5553, deviation: 95)
    let masses = (4900...6200).map { amount in
      normal.probability(atMost: Double(amount) + 0.5)
        - normal.probability(atMost: Double(amount) - 0.5)
    }
    return CreditDistribution(
      LatticeDistribution(first: Credits(whole: 4900), step: Credits(whole: 1), masses: masses)
    )
  }()

  private static func decision(
    _ percent: Int128,
    stopCost: StopCost? = nil,
    budget: Dollars? = nil
  ) throws -> RefillDecision {
    let question = RefillQuestion(
      available: Credits(whole: 5700),
      runs: RefillQuestion.Runs(now: batch, cover: batch, horizon: batch),
      demand: DailyDemand(mean: 420, deviation: 260, levelSpread: 0.2),
      leadTime: LeadTime(
        [(0.35, 1), (0.35, 2), (0.2, 3), (0.1, 5)].map { LeadTime.Case(weight: $0.0, days: $0.1) }
      ),
      coverDays: 14,
      horizonDays: 30,
      target: share(percent),
      rules: .standard,
      creditPrice: try #require(Fraction(1, over: 100)),
      budget: budget,
      stopCost: stopCost
    )
    return try RefillDecider(question).decision()
  }

  @Test(arguments: [(90, 14_734), (95, 15_608), (99, 17_421)])
  func `what has to be available, and what to buy for it`(percent: Int128, level: Double) throws {
    let decision = try Self.decision(percent)
    let told = try #require(
      decision.levels.first { $0.chance == Self.share(percent) },
      "a level of \(percent) %"
    )
    #expect(abs(told.credits.estimate - level) <= 20, "\(told.credits)")
    let missing = try #require(told.credits.subtracting(Credits(whole: 5700)))
    #expect(told.refill == RefillRules.standard.credits(for: missing))
    #expect(decision.option(.recommended)?.credits == told.refill)
    #expect(decision.advised?.kind == .recommended)
  }

  @Test func `whether the batch fits now, and while a refill is on its way`() throws {
    let decision = try Self.decision(95)
    #expect(abs(decision.coversNow - 0.939) < 0.002)
    #expect(abs(decision.coversUntilRefill - 0.056) < 0.002)
  }

  @Test func `a stop that costs more than idle credits asks for more`() throws {
    let costs = StopCost(stop: Dollars(cents: 40_000), capital: 0.2, days: 30, loss: 0.02)
    let decision = try Self.decision(95, stopCost: costs)
    let cheapest = try #require(decision.option(.cheapest))
    // The costs hardly differ around the least.
    #expect(abs(cheapest.credits.estimate - 14_000) <= 300)
    #expect(abs((cheapest.expectedCost ?? 0) - 3.11) < 0.15)
    let recommended = try #require(decision.option(.recommended)?.expectedCost)
    #expect(abs(recommended - 19.79) < 2)
  }

  @Test func `a budget that does not suffice is told with the risk that it leaves`() throws {
    let decision = try Self.decision(95, budget: Dollars(cents: 5050))
    let affordable = try #require(decision.advised)
    #expect(affordable.kind == .affordable)
    #expect(affordable.credits == Credits(whole: 5000))
    #expect(affordable.risk > 0.5)
  }
}
