package import Quantities

/// What a forecast depends on beside the plans and the balance.
package struct ForecastSettings: Sendable {
  /// The day of the forecast.
  package let today: Day
  /// The age in days above which a price list is stale.
  package let maximumPriceAge: Int
  /// Whether a stale price list makes a verdict impossible.
  package let refusesStalePrices: Bool
  /// The account's name.
  package let account: String
  /// What must stay in the account.
  package let reserve: Credits
  /// How credits can be bought.
  package let refill: RefillRules
  /// With which chance the credits are to suffice.
  package let confidence: Share
  /// How many calls run at once.
  package let concurrency: Int
  /// How often outputs were made again in earlier runs.
  package let recorded: RecordedRates
  /// Whether all jobs are to be listed, in run order, rather than the most expensive ones.
  package let listsAllJobs: Bool
  /// How many jobs are listed where not all are.
  package let jobsListed: Int
  /// What is asked where the balance is not.
  package let question: ForecastQuestion

  /// Makes settings.
  package init(
    today: Day,
    maximumPriceAge: Int = 180,
    refusesStalePrices: Bool = false,
    account: String = "main",
    reserve: Credits = .zero,
    refill: RefillRules = .standard,
    confidence: Share = usualConfidence,
    concurrency: Int = ClockForecast.usualConcurrency,
    recorded: RecordedRates = .none,
    listsAllJobs: Bool = false,
    jobsListed: Int = usualJobs,
    question: ForecastQuestion = .cost
  ) {
    self.today = today
    self.maximumPriceAge = maximumPriceAge
    self.refusesStalePrices = refusesStalePrices
    self.account = account
    self.reserve = reserve
    self.refill = refill
    self.confidence = confidence
    self.concurrency = concurrency
    self.recorded = recorded
    self.listsAllJobs = listsAllJobs
    self.jobsListed = jobsListed
    self.question = question
  }

  /// Nineteen times of twenty.
  package static let usualConfidence = Fraction(95, over: 100).flatMap(Share.init) ?? .none

  /// How many jobs are listed where nobody says.
  package static let usualJobs = 10
}
