import Balances
import Forecasting
import Quantities
import Testing

@Suite struct VerdictTests {
  private static let job = "  - {id: a, model: one, count: 10}\n"
  private static let unpriced = "  - {id: a, model: one, count: 10}\n  - {id: b, model: unpriced}\n"

  /// A balance by a word: a number, or a reason why there is none.
  private static func standing(_ word: String) throws -> BalanceStanding? {
    switch word {
    case "not asked": return nil
    case "no key": return .unknown(.noKey)
    case "unreachable": return .unknown(.unreachable(.deadline, elapsed: .seconds(30)))
    case "no credits": return .unknown(.noCredits(status: 402, said: nil))
    default: return try Account.balance(word)
    }
  }

  @Test(
    arguments: [
      ("10", true, false, Verdict.covered),
      ("9.999999", true, false, .shortfall),
      ("0", true, false, .shortfall),
      ("-5", true, false, .shortfall),
      ("not asked", true, false, .priced),
      ("no key", true, false, .unverified),
      ("unreachable", true, false, .unverified),
      ("no credits", true, false, .shortfall),
      // A price that is not known: what is known decides first, then nothing is certain.
      ("1000", false, false, .unverified),
      ("9", false, false, .shortfall),
      ("not asked", false, false, .unverified),
      ("no key", false, false, .unverified),
      ("no credits", false, false, .shortfall),
      // A stale price list under --strict.
      ("10", true, true, .unverified),
      ("9", true, true, .shortfall),
      ("not asked", true, true, .unverified),
      ("no key", true, true, .unverified),
    ])
  func `the verdict follows from cost, balance and prices`(
    balance: String,
    isPriced: Bool,
    isStale: Bool,
    verdict: Verdict
  ) throws {
    let forecast = try Account.forecast(
      jobs: isPriced ? Self.job : Self.unpriced,
      balance: try Self.standing(balance),
      maximumPriceAge: isStale ? 8 : 9,
      refusesStalePrices: isStale
    )
    #expect(forecast.verdict == verdict)
    #expect(forecast.cost.isLowerBound == !isPriced)
    #expect(forecast.prices.isStale == isStale)
  }

  @Test func `a stale price list alone does not change the verdict`() throws {
    let forecast = try Account.forecast(
      jobs: Self.job,
      balance: try Account.balance("10"),
      maximumPriceAge: 8
    )
    #expect(forecast.prices.age == 9)
    #expect(forecast.prices.isStale)
    #expect(forecast.verdict == .covered)
  }

  @Test(arguments: ["no key", "unreachable", "no credits"])
  func `without a balance nothing is said about a shortfall`(word: String) throws {
    let standing = try Self.standing(word)
    let forecast = try Account.forecast(jobs: Self.job, balance: standing, reserve: "3")
    let funding = try #require(forecast.funding)
    #expect(funding.available == nil)
    #expect(funding.shortfall == nil)
    #expect(funding.cutLine == nil)
    #expect(funding.refill == nil)
    #expect("\(funding.needed)" == "10")
    #expect("\(funding.reserve)" == "3")
  }

  @Test func `without the question there is no funding`() throws {
    #expect(try Account.forecast(jobs: Self.job, balance: nil).funding == nil)
  }
}
