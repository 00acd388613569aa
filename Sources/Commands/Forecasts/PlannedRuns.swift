internal import Catalogues
internal import Forecasting
internal import Plans
internal import Pricing
internal import Quantities
internal import Runways
internal import Statistics

/// The runs that plans announce, priced for their days.
struct PlannedRuns {
  /// The account that the plans name.
  let account: String?
  /// Whether every job has a price.
  let isPriced: Bool
  /// The plans at the prices of their days.
  let estimate: Estimate
  private let catalogue: Catalogue
  private let files: [PlanFile]
  private let recorded: RecordedRates
  private let confidence: Share

  /// The most runs of one plan that are looked at.
  static let most = 2000

  /// Takes what came of reading plans, and how earlier runs went; nil where the plans have errors.
  init?(_ assessed: Assessed, _ recorded: RecordedRates) {
    guard let estimate = assessed.estimate, let catalogue = assessed.catalogue else { return nil }
    self.estimate = estimate
    self.catalogue = catalogue
    files = assessed.files
    self.recorded = recorded
    confidence = assessed.settings.confidence.value
    account = estimate.account
    isPriced = estimate.unpricedJobs == 0
  }

  /// The plans that ran before a moment, by name.
  func past(before start: Moment) -> [String] {
    estimate.plans.filter { $0.isDated && $0.runDay < start.day }.map(\.name)
  }

  /// The runs from a moment on, in the order of the plans; a plan without a day runs at once.
  func runs(from start: Moment, days: Int) -> [PlannedRun] {
    let end = start.advanced(days: Double(days))
    let prices = prices(from: start.day, to: end.day).map {
      (from: $0.from, needs: needs($0.estimate))
    }
    return estimate.plans.indices.flatMap { index in
      let plan = estimate.plans[index]
      return moments(of: plan, from: start, before: end).map { moment in
        let needs = prices.last { $0.from <= moment.day }?.needs ?? prices[0].needs
        return PlannedRun(name: plan.name, moment: moment, needs: needs[index])
      }
    }
  }

  /// Finds the first job that some credits do not cover.
  var cutFinder: CutFinder { CutFinder(estimate, forecaster(estimate)) }

  /// What the plans take within some days: each as often as it runs again and again, and at least once.
  func distribution(from start: Moment, days: Int) -> CreditDistribution {
    let end = start.advanced(days: Double(days))
    let prices = prices(from: start.day, to: end.day)
    var calls: [PricedCalls: Int64] = [:]
    for index in estimate.plans.indices {
      for (segment, count) in counts(of: estimate.plans[index], in: prices.map(\.from), start, end)
      {
        let priced = prices[segment].estimate
        for (key, each) in priced.calls(of: priced.plans[index].jobs) {
          calls[key, default: 0] += each * count
        }
      }
    }
    return forecaster(estimate)?.distribution(of: calls)
      ?? CreditDistribution(certain: BatchForecaster.base(of: calls))
  }

  /// How often a plan runs at the prices of each stretch of days.
  private func counts(
    of plan: PlanInfo,
    in days: [Day],
    _ start: Moment,
    _ end: Moment
  ) -> [Int: Int64] {
    guard plan.schedule != nil else { return [0: 1] }
    var counts: [Int: Int64] = [:]
    for moment in moments(of: plan, from: start, before: end) {
      counts[days.lastIndex { $0 <= moment.day } ?? 0, default: 0] += 1
    }
    return counts.isEmpty ? [0: 1] : counts
  }

  private func moments(of plan: PlanInfo, from start: Moment, before end: Moment) -> [Moment] {
    if let schedule = plan.schedule {
      return schedule.runs(from: start, before: end, limit: Self.most)
    }
    guard plan.isDated, plan.runDay != start.day else { return [start] }
    return plan.runDay > start.day ? [Moment(startOf: plan.runDay)] : []
  }

  /// The plans at the prices of each stretch of days, from each day on which some price changes.
  private func prices(from first: Day, to last: Day) -> [(from: Day, estimate: Estimate)] {
    var prices = [(from: first, estimate: estimate)]
    guard estimate.plans.contains(where: { $0.schedule != nil }) else { return prices }
    let changes = Set(catalogue.models.flatMap { $0.prices.map(\.from) })
      .filter { first < $0 && $0 <= last }
    for day in changes.sorted() {
      let days = estimate.plans.map { $0.schedule == nil ? $0.runDay : day }
      var estimator = Estimator(repricing: catalogue, on: days, today: day)
      for file in files { estimator.add(file) }
      let repriced = estimator.estimate()
      if repriced.plans.count == estimate.plans.count { prices.append((day, repriced)) }
    }
    return prices
  }

  private func forecaster(_ estimate: Estimate) -> BatchForecaster? {
    BatchForecaster(estimate, recorded, confidence: confidence)
  }

  private func needs(_ estimate: Estimate) -> [Credits] {
    let forecaster = forecaster(estimate)
    return estimate.plans.map { plan in
      if let forecaster { return forecaster.needed(for: estimate.calls(of: plan.jobs)) }
      return plan.jobs.reduce(.zero) { $0.adding(estimate.jobs.amount(of: $1).expected) ?? $0 }
    }
  }
}
