import Balances
import Catalogues
import Diagnostics
import Forecasting
import PlanSupport
import Pricing
import Quantities

/// Balances and prices to hold plans against.
enum Account {
  /// Models at one credit and at one millionth of a credit a call, and one whose price is not known.
  static let catalogue: Catalogue = TestCatalogue.reading(
    """
    creditcast_catalogue: 1
    provider: test
    credit_usd: "0.01"
    checked_on: 2026-09-22
    purchase_url: https://example.org/credits
    models:
      - id: one
        name: One
        kind: image
        endpoint: /one
        input: image
        parameters: {image: {type: file}}
        prices: [{from: 2024-01-01, credits: "1", date_is: exact, source: test}]
      - id: dust
        name: Dust
        kind: image
        endpoint: /dust
        prices: [{from: 2024-01-01, credits: "0.000001", date_is: exact, source: test}]
      - id: free
        name: Free
        kind: image
        endpoint: /free
        prices: [{from: 2024-01-01, credits: "0", date_is: exact, source: test}]
      - id: unpriced
        name: Unpriced
        kind: image
        endpoint: /unpriced
        prices: [{from: 2024-01-01, date_is: exact, source: test}]
    """
  )

  /// An amount that is written as a decimal number.
  static func credits(_ text: String) throws -> Credits {
    let number = try ExactDecimal(reading: text)
    return Credits(roundingDown: number) ?? .zero
  }

  /// A balance that was read.
  static func balance(_ text: String) throws -> BalanceStanding {
    .known(BalanceReading(credits: try credits(text), raw: text, origin: .argument))
  }

  /// The day of all forecasts.
  static func today() -> Day { Day(reading: "2026-10-01") ?? Day(daysSinceEpoch: 0) }

  /// The forecast for jobs against a balance.
  static func forecast(
    jobs: String,
    header: String = "",
    balance: BalanceStanding?,
    reserve: String = "0",
    maximumPriceAge: Int = 180,
    refusesStalePrices: Bool = false,
    refill: RefillRules = .standard,
    confidence: Share = ForecastSettings.usualConfidence,
    recorded: RecordedRates = .none,
    listsAllJobs: Bool = false,
    jobsListed: Int = ForecastSettings.usualJobs
  ) throws -> Forecast {
    let estimated = Estimated(jobs: jobs, header: header, with: catalogue)
    precondition(!estimated.findings.hasErrors, "\(estimated.findings.shown)")
    let settings = ForecastSettings(
      today: today(),
      maximumPriceAge: maximumPriceAge,
      refusesStalePrices: refusesStalePrices,
      reserve: try credits(reserve),
      refill: refill,
      confidence: confidence,
      recorded: recorded,
      listsAllJobs: listsAllJobs,
      jobsListed: jobsListed
    )
    return try Forecaster(settings).forecast(estimated.estimate, balance: balance)
  }
}
