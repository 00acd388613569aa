internal import Balances
internal import Catalogues
internal import Forecasting
internal import Invoicing
internal import Ledgers
internal import Pricing
internal import Quantities
internal import Refills
internal import Reports
internal import Runways

/// Decides what to buy for plans that were held against a balance.
struct RefillWork {
  /// What a check says of them.
  let check: Report
  let assessed: Assessed
  let world: World

  private var settings: Settings { assessed.settings }

  /// Decides it; nil where the plans have errors, or the balance is not known.
  func report() throws(Failure) -> RefillReport? {
    let access = LedgerAccess(settings: settings, world: world)
    let ledger = try access.ledgerIfAny()
    guard let funding = check.forecast?.funding, case .known(let reading) = funding.balance,
      let available = funding.available, let catalogue = assessed.catalogue,
      let plans = PlannedRuns(assessed, try UsageRates.recorded(in: access))
    else { return nil }
    let wait = daysOfWait
    let runway = try RunwayTeller(settings: settings, ledger: ledger).report(
      balance: reading.credits,
      available: available,
      doubt: nil,
      plans,
      horizon: min(366, wait + settings.purchase.horizon.value)
    )
    let decision = try decision(plans, available, runway.runway, wait, catalogue)
    let bought = decision.advised.flatMap { $0.credits > .zero ? $0 : nil }
    let after = bought.flatMap { available.adding($0.credits) } ?? available
    return RefillReport(
      check: check.buying(
        try bought.map { (option) throws(Failure) in try refill(option, after, funding, catalogue) }
      ),
      decision: decision,
      orderBy: bought == nil ? nil : runway.runway.orderBy,
      shares: plans.shares,
      priceSources: plans.priceSources,
      runPoints: plans.runPoints(from: available),
      cutAfter: plans.cutFinder.cutLine(after),
      runway: runway,
      invoicing: try bought.flatMap { (option) throws(Failure) in
        try invoicing(option, ledger, catalogue)
      }
    )
  }

  /// How many days pass until a refill is there that is ordered today.
  private var daysOfWait: Int {
    let today = settings.now.day
    return Runway.arrival(orderedOn: today, businessDays: settings.leadTime.value).days(
      since: today
    )
  }

  private func decision(
    _ plans: PlannedRuns,
    _ available: Credits,
    _ runway: Runway,
    _ wait: Int,
    _ catalogue: Catalogue
  ) throws(Failure) -> RefillDecision {
    let rules = settings.purchase
    let start = settings.now
    let question = RefillQuestion(
      available: available,
      runs: RefillQuestion.Runs(
        now: plans.distribution(from: start, days: 0),
        cover: plans.distribution(from: start, days: wait + rules.cover.value),
        horizon: plans.distribution(from: start, days: wait + rules.horizon.value)
      ),
      demand: runway.burn?.demand,
      leadTime: LeadTime(days: Double(wait)),
      coverDays: rules.cover.value,
      horizonDays: rules.horizon.value,
      target: settings.confidence.value,
      rules: settings.refill,
      creditPrice: catalogue.creditPrice,
      budget: rules.budget.value,
      stopCost: rules.costs
    )
    do throws(ForecastProblem) {
      return try RefillDecider(question).decision()
    } catch {
      throw Failure(.tooLarge)
    }
  }

  private func refill(
    _ option: RefillOption,
    _ after: Credits,
    _ funding: Funding,
    _ catalogue: Catalogue
  ) throws(Failure) -> Refill {
    guard let left = after.subtracting(funding.needed) else { throw Failure(.tooLarge) }
    return Refill(
      credits: option.credits,
      dollars: option.dollars,
      purchases: option.purchases,
      leftAfterRun: left,
      purchasePage: catalogue.purchaseURL ?? ""
    )
  }

  /// What the purchase does for manual invoicing; nil where no purchase was ever recorded.
  private func invoicing(
    _ option: RefillOption,
    _ ledger: Ledger?,
    _ catalogue: Catalogue
  ) throws(Failure) -> String? {
    guard let ledger else { return nil }
    let desk = InvoicingDesk(settings, catalogue, in: world)
    let standing = try desk.standing(of: ledger).standing
    guard standing.months.contains(where: { !$0.purchases.isEmpty }) else { return nil }
    return standing.effect(of: option.dollars, on: standing.today)?
      .sentence(buying: option.credits)
  }
}
