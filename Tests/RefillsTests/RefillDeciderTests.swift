import Forecasting
import Quantities
import Refills
import Statistics
import TestSupport
import Testing

struct RefillDeciderTests {
  /// A small instance whose chances are few enough to be added up by hand.
  private struct Instance {
    let available: Int64
    let masses: [Double]
    let first: Int64
    let rules: RefillRules
    let minimum: Int64
    let increment: Int64
    let percent: Int128

    init?(_ random: inout SplitMix) {
      available = Int64(random.int(in: -20...150))
      masses = (0..<random.int(in: 1...40)).map { _ in Double(random.int(in: 0...20)) + 0.001 }
      first = Int64(random.int(in: 0...100))
      increment = Int64(random.int(in: 1...12))
      minimum = increment * Int64(random.int(in: 1...5))
      percent = Int128(random.int(in: 50...99))
      guard
        let rules = RefillRules(
          minimum: Credits(whole: minimum),
          increment: Credits(whole: increment),
          purchaseLimit: Credits(whole: minimum * 10)
        )
      else { return nil }
      self.rules = rules
    }

    /// Whether so many credits suffice with the asked chance.
    func suffices(_ credits: Int64) -> Bool {
      let total = masses.reduce(0, +)
      let count = max(0, min(Int64(masses.count), available + credits - first + 1))
      return masses.prefix(Int(count)).reduce(0, +) / total >= Double(percent) / 100
    }

    /// The least purchase that suffices, found by trying.
    var least: Int64 {
      if suffices(0) { return 0 }
      var credits = minimum
      while !suffices(credits) { credits += increment }
      return credits
    }

    var decision: RefillDecision {
      get throws {
        let runs = CreditDistribution(
          LatticeDistribution(
            first: Credits(whole: first),
            step: Credits(whole: 1),
            masses: masses
          )
        )
        let question = RefillQuestion(
          available: Credits(whole: available),
          runs: RefillQuestion.Runs(now: runs, cover: runs, horizon: runs),
          demand: nil,
          leadTime: LeadTime(days: 2),
          coverDays: 14,
          horizonDays: 30,
          target: try #require(Fraction(percent, over: 100).flatMap(Share.init)),
          rules: rules,
          creditPrice: try #require(Fraction(1, over: 100))
        )
        return try RefillDecider(question).decision()
      }
    }
  }

  @Test func `the purchase is the least that suffices, found by trying, in 10,000 instances`()
    throws
  {
    var random = SplitMix(seed: 11)
    for number in 0..<10_000 {
      let instance = try #require(Instance(&random))
      let credits = try #require(try instance.decision.option(.recommended)?.credits)
      #expect(credits == Credits(whole: instance.least), "instance \(number)")
      if instance.least > instance.minimum {
        #expect(!instance.suffices(instance.least - instance.increment), "instance \(number)")
      }
    }
  }

  /// A purchase where everything but what is asked stays as it is.
  private func recommended(
    percent: Int128 = 95,
    days: Double = 2,
    burn: Double = 100
  ) throws -> Credits {
    let runs = CreditDistribution(
      [CallGroup(unit: Credits(whole: 8), calls: 300, law: AttemptLaw(rate: 0.1))],
      base: Credits(whole: 2400)
    )
    let question = RefillQuestion(
      available: Credits(whole: 1000),
      runs: RefillQuestion.Runs(now: runs, cover: runs, horizon: runs),
      demand: DailyDemand(mean: burn, deviation: burn, levelSpread: 0.3),
      leadTime: LeadTime(days: days),
      coverDays: 7,
      horizonDays: 30,
      target: try #require(Fraction(percent, over: 100).flatMap(Share.init)),
      rules: .standard,
      creditPrice: try #require(Fraction(1, over: 100))
    )
    let decision = try RefillDecider(question).decision()
    let credits = decision.options.map(\.credits)
    #expect(credits == credits.sorted(), "the least, the recommended, and that of the horizon")
    return try #require(decision.option(.recommended)?.credits)
  }

  @Test func `more certainty, a longer way and more use never ask for less`() throws {
    let chances = try [60, 80, 90, 95, 99].map { try recommended(percent: $0) }
    #expect(chances == chances.sorted())
    let days = try [0, 1, 2, 5, 10].map { try recommended(days: $0) }
    #expect(days == days.sorted())
    let burns = try [0, 10, 100, 400].map { try recommended(burn: $0) }
    #expect(burns == burns.sorted())
  }
}
