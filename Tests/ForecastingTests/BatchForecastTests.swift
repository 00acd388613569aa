import Forecasting
import Quantities
import Testing

struct BatchForecastTests {
  private static let jobs =
    "  - {id: a, model: one, count: 60}\n  - {id: b, model: one, count: 40}\n"

  private static func share(_ percent: Int128) -> Share {
    Fraction(percent, over: 100).flatMap(Share.init) ?? .none
  }

  private static func forecast(
    header: String = "",
    balance: String = "1000",
    confidence: Int128 = 95,
    recorded: RecordedRates = .none
  ) throws -> Forecast {
    try Account.forecast(
      jobs: jobs,
      header: header,
      balance: try Account.balance(balance),
      confidence: share(confidence),
      recorded: recorded
    )
  }

  @Test func `without assumptions and records the cost is certain`() throws {
    let forecast = try Self.forecast()
    #expect(forecast.batch == nil)
    #expect(forecast.funding?.coverage == nil)
    #expect(forecast.funding?.needed == Credits(whole: 100))
  }

  /// SciPy: nbinom(100, 0.9).ppf of 0.5, 0.9, 0.95 and 0.99 are 11, 16, 17 and 20.
  @Test func `an assumed rate makes the quantiles of a negative binomial distribution`() throws {
    let batch = try #require(try Self.forecast(header: "assumptions: {redo_rate: 10%}\n").batch)
    #expect(batch.quantiles.map(\.credits) == [111, 116, 117, 120].map { Credits(whole: $0) })
    #expect(batch.needed == Credits(whole: 117))
    #expect(batch.spread.rates == .zero && batch.spread.drift == .zero)
    #expect(batch.rates.map(\.basis) == [.assumed])
  }

  @Test func `one attempt is certain, and more of them need more`() throws {
    let needed = try [1, 2, 3, 10].map { attempts in
      try Self.forecast(header: "assumptions: {redo_rate: 30%, attempts: \(attempts)}\n")
        .funding?.needed ?? .zero
    }
    #expect(needed[0] == Credits(whole: 100))
    #expect(needed == needed.sorted() && needed[1] < needed[3])
  }

  @Test func `more certainty needs more, and the cut line is where that is not there`() throws {
    let header = "assumptions: {redo_rate: 10%}\n"
    let unsure = try Self.forecast(header: header, balance: "113", confidence: 60)
    #expect(unsure.verdict == .covered)
    let sure = try Self.forecast(header: header, balance: "113", confidence: 99)
    #expect(sure.verdict == .shortfall)
    #expect(sure.funding?.cutLine?.job.id == "b")
    #expect(sure.funding?.cutLine?.jobsBefore == 1)
    let cut = try #require(sure.funding?.cutLine)
    #expect(cut.needs > cut.left)
    #expect(sure.funding?.coverage == unsure.funding?.coverage)
  }

  private static let history = RecordedRates([
    "one": (0..<10).map { _ in RecordedRates.Run(billed: 100, redone: 10, failed: 0) }
  ])

  @Test func `a recorded rate counts where the plan says none, with all that is not known of it`()
    throws
  {
    let batch = try #require(try Self.forecast(recorded: Self.history).batch)
    #expect(batch.rates.map(\.basis) == [.recorded])
    #expect(batch.rates.map(\.recorded) == [1000])
    #expect(batch.spread.luck > .zero && batch.spread.rates > .zero)
    #expect(batch.spread.drift > batch.spread.rates)
    #expect(batch.needed > Credits(whole: 117))
  }

  @Test func `what a plan says wins over what was recorded, and both are told`() throws {
    let header = "assumptions: {redo_rate: 10%}\n"
    let batch = try #require(try Self.forecast(header: header, recorded: Self.history).batch)
    #expect(batch.needed == Credits(whole: 117))
    #expect(batch.rates.map(\.recorded) == [1000])
    #expect(batch.rates.map(\.redone) == [100])
  }

  @Test func `a model without history goes by the documented prior`() throws {
    let recorded = RecordedRates(["dust": [RecordedRates.Run(billed: 500, redone: 5)]])
    let batch = try #require(try Self.forecast(recorded: recorded).batch)
    #expect(batch.rates.map(\.basis) == [.prior])
    #expect(batch.rates.map(\.recorded) == [0])
    #expect(batch.needed > Credits(whole: 100))
  }
}
