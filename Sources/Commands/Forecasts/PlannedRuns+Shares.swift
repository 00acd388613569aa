internal import Forecasting
internal import Pricing
internal import Quantities
internal import Reports

extension PlannedRuns {
  /// What each plan costs, and whose it is.
  var shares: [RefillReport.PlanShare] {
    estimate.plans.map { plan in
      var (outputs, expected): (Int64, Credits) = (0, .zero)
      for job in plan.jobs {
        let amount = estimate.jobs.amount(of: job)
        outputs += amount.outputs
        expected = expected.adding(amount.expected) ?? expected
      }
      return RefillReport.PlanShare(
        title: PlanTitle(name: plan.name, owner: plan.owner),
        jobs: plan.jobs.count,
        outputs: outputs,
        expected: expected
      )
    }
  }

  /// Where the price of each model was read, by the first job that uses it alone.
  var priceSources: [RefillReport.PriceSource] {
    var sources: [Int: RefillReport.PriceSource] = [:]
    let used = estimate.models.count { $0.jobs > 0 }
    for job in 0..<estimate.jobs.count where sources.count < used {
      guard let model = estimate.jobs.models(of: job).first, sources[model] == nil,
        let origin = estimate.priceOrigin(of: job)
      else { continue }
      sources[model] = RefillReport.PriceSource(
        model: estimate.name(ofModel: model),
        from: origin.from,
        source: origin.source
      )
    }
    return sources.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What is left along the run order of some credits; below zero where they do not suffice.
  func runPoints(from available: Credits) -> [RefillReport.RunPoint] {
    let order = estimate.runOrder()
    let stride = max(1, order.count / Self.mostPoints)
    var left = available
    var points = [RefillReport.RunPoint(jobs: 0, left: left)]
    for (place, job) in order.enumerated() {
      left = left.subtracting(estimate.jobs.amount(of: job).expected) ?? left
      guard (place + 1).isMultiple(of: stride) || place + 1 == order.count else { continue }
      points.append(RefillReport.RunPoint(jobs: place + 1, left: left))
    }
    return points
  }

  private static let mostPoints = 200
}
