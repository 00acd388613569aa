internal import Catalogues
internal import Forecasting
internal import Plans
internal import Pricing
internal import Quantities
internal import Runways

/// The runs that plans announce, priced for their days.
struct PlannedRuns {
  /// The account that the plans name.
  let account: String?
  /// Whether every job has a price.
  let isPriced: Bool
  private let estimate: Estimate
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
    let costs = costs(from: start.day, to: end.day)
    return estimate.plans.indices.flatMap { index in
      let plan = estimate.plans[index]
      return moments(of: plan, from: start, before: end).map { moment in
        let needs = costs.last { $0.from <= moment.day }?.needs ?? costs[0].needs
        return PlannedRun(name: plan.name, moment: moment, needs: needs[index])
      }
    }
  }

  private func moments(of plan: PlanInfo, from start: Moment, before end: Moment) -> [Moment] {
    if let schedule = plan.schedule {
      return schedule.runs(from: start, before: end, limit: Self.most)
    }
    guard plan.isDated, plan.runDay != start.day else { return [start] }
    return plan.runDay > start.day ? [Moment(startOf: plan.runDay)] : []
  }

  /// What the plans need, from each day on which some price changes.
  private func costs(from first: Day, to last: Day) -> [(from: Day, needs: [Credits])] {
    let changes = Set(catalogue.models.flatMap { $0.prices.map(\.from) })
      .filter { first < $0 && $0 <= last }
    var costs = [(from: first, needs: needs(estimate))]
    guard estimate.plans.contains(where: { $0.schedule != nil }) else { return costs }
    for day in changes.sorted() {
      let days = estimate.plans.map { $0.schedule == nil ? $0.runDay : day }
      var estimator = Estimator(repricing: catalogue, on: days, today: day)
      for file in files { estimator.add(file) }
      let needs = needs(estimator.estimate())
      if needs.count == estimate.plans.count { costs.append((from: day, needs: needs)) }
    }
    return costs
  }

  private func needs(_ estimate: Estimate) -> [Credits] {
    let forecaster = BatchForecaster(estimate, recorded, confidence: confidence)
    return estimate.plans.map { plan in
      if let forecaster { return forecaster.needed(for: estimate.calls(of: plan.jobs)) }
      return plan.jobs.reduce(.zero) { $0.adding(estimate.jobs.amount(of: $1).expected) ?? $0 }
    }
  }
}
