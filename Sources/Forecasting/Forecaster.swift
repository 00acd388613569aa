internal import Balances
package import Policies
package import Pricing
internal import Quantities
internal import Statistics

/// Holds an estimate against a balance.
///
/// What a run needs is what it does not exceed with the asked chance; where its cost is certain, that is its cost.
package struct Forecaster: Sendable {
  private let settings: ForecastSettings
  private let policies: PolicyReviewer

  /// Makes a forecaster that holds the plans against policies as well.
  package init(_ settings: ForecastSettings, policies: PolicyReviewer = .none) {
    self.settings = settings
    self.policies = policies
  }

  /// What the plans may take; nil where that is certain, or not asked for.
  package func batch(of estimate: Estimate) -> BatchCost? {
    guard settings.question == .cost else { return nil }
    return BatchCost(estimate, settings.recorded, confidence: settings.confidence)
  }

  /// How long the plans take; nil where that is not asked for, or no call is made.
  package func clock(of estimate: Estimate) -> ClockForecast? {
    guard settings.question == .cost else { return nil }
    return RunClock(estimate, settings.recorded, concurrency: settings.concurrency).forecast
  }

  /// Makes a forecast; nil for `balance` asks for the cost alone, nil for `claims` knows of no ledger.
  package func forecast(
    _ estimate: Estimate,
    balance: BalanceStanding?,
    claims: LedgerClaims? = nil
  ) throws(ForecastProblem) -> Forecast {
    try forecast(
      estimate,
      batch(of: estimate),
      clock(of: estimate),
      balance: balance,
      claims: claims
    )
  }

  /// Makes a forecast with what the plans may take and how long, which was calculated before.
  package func forecast(
    _ estimate: Estimate,
    _ batch: BatchCost?,
    _ clock: ClockForecast? = nil,
    balance: BalanceStanding?,
    claims: LedgerClaims?
  ) throws(ForecastProblem) -> Forecast {
    let lines = JobLines(estimate)
    let cost = try cost(of: estimate)
    let prices = prices(of: estimate)
    let needsOrder = settings.listsAllJobs || balance != nil
    let order = needsOrder ? estimate.runOrder() : []
    let funding: Funding? =
      if let balance {
        try self.funding(
          Run(
            estimate: estimate,
            cost: cost,
            batch: batch,
            finder: CutFinder(estimate, batch?.forecaster, order: order)
          ),
          balance,
          claims
        )
      } else {
        nil
      }
    let review = policies.review(estimate, left: left(by: funding))
    let listed =
      settings.listsAllJobs
      ? order : estimate.mostExpensive(settings.jobsListed)
    return Forecast(
      plan: plan(of: estimate),
      cost: cost,
      models: models(of: estimate),
      jobs: listed.map(lines.line),
      batch: batch?.forecast,
      clock: clock,
      prices: prices,
      funding: funding,
      policies: review,
      asksForCost: settings.question == .cost,
      verdict: verdict(cost, prices, funding, review)
    )
  }

  private func left(by funding: Funding?) -> BalanceLeft {
    guard let funding else { return .notAsked }
    guard let left = funding.left else { return .unknown }
    return .known(left)
  }

  private func plan(of estimate: Estimate) -> PlanSummary {
    PlanSummary(
      files: estimate.files,
      titles: estimate.plans.map { PlanTitle(name: $0.name, owner: $0.owner) },
      plans: estimate.plans.count,
      jobs: estimate.jobs.count,
      calls: estimate.total.calls,
      outputs: estimate.total.outputs,
      runDays: Set(estimate.plans.map(\.runDay)).sorted()
    )
  }

  private func cost(of estimate: Estimate) throws(ForecastProblem) -> Cost {
    let price = estimate.prices.creditPrice
    guard let listed = Dollars(estimate.total.listed, at: price),
      let expected = Dollars(estimate.total.expected, at: price)
    else { throw .tooLarge }
    return Cost(
      listed: estimate.total.listed,
      expected: estimate.total.expected,
      unpricedJobs: estimate.unpricedJobs,
      listedDollars: listed,
      expectedDollars: expected
    )
  }

  private func models(of estimate: Estimate) -> [ModelLine] {
    let used = estimate.models.indices.filter { estimate.models[$0].jobs > 0 }
    let lines = used.map { index in
      let total = estimate.models[index]
      return ModelLine(
        model: estimate.name(ofModel: index),
        jobs: total.jobs,
        outputs: total.amount.outputs,
        unit: total.unit,
        listed: total.amount.listed,
        expected: total.amount.expected,
        unpricedJobs: total.unpricedJobs
      )
    }
    return lines.sorted { ($1.listed, $0.model) < ($0.listed, $1.model) }
  }

  private func prices(of estimate: Estimate) -> PriceEvidence {
    let list = estimate.prices
    return PriceEvidence(
      provider: list.provider,
      checkedOn: list.checkedOn,
      age: settings.today.days(since: list.checkedOn),
      maximumAge: settings.maximumPriceAge,
      overrides: list.overrides
    )
  }

  /// What is to be held against a balance.
  private struct Run {
    let estimate: Estimate
    let cost: Cost
    let batch: BatchCost?
    let finder: CutFinder

    /// What is needed with the asked chance.
    var needed: Credits { batch?.forecast.needed ?? cost.expected }
  }

  private func funding(
    _ run: Run,
    _ balance: BalanceStanding,
    _ claims: LedgerClaims?
  ) throws(ForecastProblem) -> Funding {
    let needed = run.needed
    guard let holds = (claims ?? .none).total else { throw .tooLarge }
    guard case .known(let reading) = balance else {
      return Funding(
        balance: balance,
        account: settings.account,
        reserve: settings.reserve,
        holds: holds,
        claims: claims,
        needed: needed,
        available: nil,
        shortfall: nil,
        cutLine: nil,
        refill: nil
      )
    }
    let believed = (claims ?? .none).believed(reading.credits)
    guard let available = believed.subtracting(settings.reserve)?.subtracting(holds),
      let missing = needed.subtracting(available)
    else { throw .tooLarge }
    let shortfall = max(.zero, missing)
    return Funding(
      balance: balance,
      account: settings.account,
      reserve: settings.reserve,
      holds: holds,
      claims: claims,
      needed: needed,
      available: available,
      shortfall: shortfall,
      coverage: run.cost.isLowerBound
        ? nil : run.batch.map { Share(chance: $0.total.probability(atMost: available)) },
      cutLine: shortfall == .zero ? nil : run.finder.cutLine(available),
      refill: shortfall == .zero
        ? nil : try refill(shortfall, available, needed, run.estimate.prices)
    )
  }

  private func refill(
    _ shortfall: Credits,
    _ available: Credits,
    _ needed: Credits,
    _ prices: PriceList
  ) throws(ForecastProblem) -> Refill {
    guard let credits = settings.refill.credits(for: shortfall),
      let dollars = Dollars(credits, at: prices.creditPrice),
      let left = available.adding(credits)?.subtracting(needed),
      let purchases = settings.refill.purchases(for: credits)
    else { throw .tooLarge }
    return Refill(
      credits: credits,
      dollars: dollars,
      purchases: purchases,
      leftAfterRun: left,
      purchasePage: prices.purchasePage
    )
  }

  /// Missing credits come first, even where only a part of the cost is known; then what is not known;
  /// then policies.
  private func verdict(
    _ cost: Cost,
    _ prices: PriceEvidence,
    _ funding: Funding?,
    _ review: PolicyReview
  ) -> Verdict {
    if let shortfall = funding?.shortfall, shortfall > .zero { return .shortfall }
    if case .unknown(.noCredits) = funding?.balance { return .shortfall }
    let isLint = funding == nil && settings.question == .soundness
    if cost.isLowerBound, !isLint || settings.refusesStalePrices { return .unverified }
    if prices.isStale, settings.refusesStalePrices { return .unverified }
    if review.isUndecided { return .unverified }
    if let funding, funding.available == nil { return .unverified }
    if review.isDenied { return .denied }
    guard funding == nil else { return .covered }
    return isLint ? .sound : .priced
  }
}
