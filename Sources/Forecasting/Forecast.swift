package import Policies

/// What a run will take, whether the account has it, and what to do when it has not.
package struct Forecast: Sendable {
  /// The plans that it is about.
  package let plan: PlanSummary
  /// What they cost.
  package let cost: Cost
  /// The cost by model, most expensive first.
  package let models: [ModelLine]
  /// The jobs to show: the most expensive ones, or all in run order where all were asked for.
  package let jobs: [JobLine]
  /// How sure the cost is; nil where it is certain.
  package let batch: BatchForecast?
  /// How long it takes; nil where that was not asked for, or no call is made.
  package let clock: ClockForecast?
  /// The price list that was used.
  package let prices: PriceEvidence
  /// What the account has against it; nil where the balance was not asked for.
  package private(set) var funding: Funding?
  /// What came of the policies.
  package let policies: PolicyReview
  /// Whether it was asked what the plans cost; else only whether they are sound.
  package let asksForCost: Bool
  /// What all of it comes to.
  package private(set) var verdict: Verdict

  /// Makes a forecast from its parts.
  package init(
    plan: PlanSummary,
    cost: Cost,
    models: [ModelLine],
    jobs: [JobLine],
    batch: BatchForecast? = nil,
    clock: ClockForecast? = nil,
    prices: PriceEvidence,
    funding: Funding?,
    policies: PolicyReview = .none,
    asksForCost: Bool = true,
    verdict: Verdict
  ) {
    self.plan = plan
    self.cost = cost
    self.models = models
    self.jobs = jobs
    self.batch = batch
    self.clock = clock
    self.prices = prices
    self.funding = funding
    self.policies = policies
    self.asksForCost = asksForCost
    self.verdict = verdict
  }

  /// The same where an approval is needed that is not there: what would be covered is not.
  package var withoutApproval: Forecast {
    var forecast = self
    if forecast.verdict == .covered { forecast.verdict = .approval }
    return forecast
  }

  /// The same where something else is to be bought than what just lets the run go through.
  package func buying(_ refill: Refill?) -> Forecast {
    var forecast = self
    forecast.funding?.refill = refill
    return forecast
  }
}
