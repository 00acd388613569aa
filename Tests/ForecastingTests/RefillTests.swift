import Balances
import Forecasting
import Quantities
import TestSupport
import Testing

@Suite struct RefillTests {
  /// What a run is short of and what to buy, in one line.
  private static func outline(_ forecast: Forecast) -> String {
    guard let funding = forecast.funding, let available = funding.available,
      let shortfall = funding.shortfall
    else { return "no balance" }
    let refill = funding.refill.map {
      ", buy \($0.credits) for \($0.dollars) in \($0.purchases), left \($0.leftAfterRun)"
    }
    return "available \(available), short \(shortfall)" + (refill ?? "")
  }

  @Test(
    arguments: [
      (10, "10", "0", "available 10, short 0"),
      (10, "11.5", "0", "available 11.5, short 0"),
      (10, "10", "1", "available 9, short 1, buy 1000 for 10.00 in 1, left 999"),
      (
        10, "9.999999", "0",
        "available 9.999999, short 0.000001, buy 1000 for 10.00 in 1, left 999.999999"
      ),
      (10, "0", "0", "available 0, short 10, buy 1000 for 10.00 in 1, left 990"),
      (10, "-5", "0", "available -5, short 15, buy 1000 for 10.00 in 1, left 985"),
      (10, "20", "30", "available -10, short 20, buy 1000 for 10.00 in 1, left 980"),
      (1000, "0", "0", "available 0, short 1000, buy 1000 for 10.00 in 1, left 0"),
      (1001, "0", "0", "available 0, short 1001, buy 1100 for 11.00 in 1, left 99"),
      (1100, "0", "0", "available 0, short 1100, buy 1100 for 11.00 in 1, left 0"),
      (100_000, "0", "0", "available 0, short 100000, buy 100000 for 1000.00 in 1, left 0"),
      (100_001, "0", "0", "available 0, short 100001, buy 100100 for 1001.00 in 2, left 99"),
      (350_000, "0", "0", "available 0, short 350000, buy 350000 for 3500.00 in 4, left 0"),
    ])
  func `a refill covers what is short, by the rules of the provider`(
    count: Int,
    balance: String,
    reserve: String,
    outline: String
  ) throws {
    let forecast = try Account.forecast(
      jobs: "  - {id: a, model: one, count: \(count)}\n",
      balance: try Account.balance(balance),
      reserve: reserve
    )
    #expect(Self.outline(forecast) == outline)
    #expect(
      forecast.funding?.refill.map(\.purchasePage) ?? "https://example.org/credits"
        == "https://example.org/credits"
    )
  }

  @Test func `a balance of dust is not rounded up`() throws {
    let forecast = try Account.forecast(
      jobs: "  - {id: a, model: dust, count: 213}\n",
      balance: try Account.balance("0.00021299999")
    )
    #expect(Self.outline(forecast).hasPrefix("available 0.000212, short 0.000001, buy 1000"))
  }

  @Test func `redone outputs are needed as well`() throws {
    let forecast = try Account.forecast(
      jobs: "  - {id: a, model: one, count: 9}\n",
      header: "assumptions: {redo_rate: 10%}\n",
      balance: try Account.balance("9.5")
    )
    #expect("\(forecast.cost.listed) \(forecast.cost.expected)" == "9 10")
    #expect(forecast.funding.map { "\($0.needed)" } == "12")
    #expect(Self.outline(forecast).hasPrefix("available 9.5, short 2.5"))
    #expect("\(forecast.cost.listedDollars) \(forecast.cost.expectedDollars)" == "0.09 0.10")
  }

  @Test(arguments: [(0, 1, 1), (1, 0, 1), (1, 1, 0), (2, 1, 1), (-1, 1, 1)])
  func `rules that no purchase can follow are none`(minimum: Int, increment: Int, limit: Int) {
    let rules = RefillRules(
      minimum: Credits(millionths: Int128(minimum)),
      increment: Credits(millionths: Int128(increment)),
      purchaseLimit: Credits(millionths: Int128(limit))
    )
    #expect(rules == nil)
  }

  @Test(arguments: UInt64(0)..<500)
  func `a refill is the least that covers and can be bought`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let minimum = Int64.random(in: 1...3000, using: &random)
    let increment = Int64.random(in: 1...300, using: &random)
    let limit = Int64.random(in: minimum...20_000, using: &random)
    let count = Int64.random(in: 1...40_000, using: &random)
    let balance = Int64.random(in: -100...40_000, using: &random)
    let reserve = Int64.random(in: 0...100, using: &random)
    func whole(_ credits: Int64) throws -> Credits { Credits(whole: credits) }
    let rules = try #require(
      RefillRules(
        minimum: try whole(minimum),
        increment: try whole(increment),
        purchaseLimit: try whole(limit)
      )
    )
    let forecast = try Account.forecast(
      jobs: "  - {id: a, model: one, count: \(count)}\n",
      balance: try Account.balance("\(balance)"),
      reserve: "\(reserve)",
      refill: rules
    )
    let funding = try #require(forecast.funding)
    let available = balance - reserve
    #expect(funding.available == Credits(whole: available))
    #expect(funding.shortfall == Credits(whole: max(0, count - available)))
    #expect((funding.refill == nil) == (count <= available))
    guard let refill = funding.refill else { return }
    // Slowly: the first amount in steps of the increment that is enough.
    var amount = increment
    while amount + available < count { amount += increment }
    let wanted = max(amount, minimum)
    #expect(refill.credits == Credits(whole: wanted))
    #expect(refill.purchases == (1...Int.max).first { Int64($0) * limit >= wanted })
    #expect(refill.leftAfterRun == Credits(whole: available + wanted - count))
  }

  @Test func `what cannot be counted exactly is a problem, not a trap`() throws {
    let largest = BalanceReading(
      credits: Credits(millionths: -Credits.limit),
      raw: "-1e24",
      origin: .argument
    )
    #expect(throws: ForecastProblem.tooLarge) {
      _ = try Account.forecast(
        jobs: "  - {id: a, model: one}\n",
        balance: .known(largest),
        reserve: "1"
      )
    }
    #expect(throws: ForecastProblem.tooLarge) {
      _ = try Account.forecast(jobs: "  - {id: a, model: one}\n", balance: .known(largest))
    }
  }
}
