internal import Pricing
internal import Quantities

/// Makes lines of the jobs of an estimate.
struct JobLines {
  private let estimate: Estimate

  init(_ estimate: Estimate) {
    self.estimate = estimate
  }

  func line(of job: Int) -> JobLine {
    let jobs = estimate.jobs
    let plan = estimate.plans[jobs.plan(of: job)]
    let amount = jobs.amount(of: job)
    let isPriced = !jobs.isUnpriced(job)
    let row = estimate.priceOrigin(of: job)
    let position = jobs.position(of: job)
    return JobLine(
      id: jobs.id(of: job),
      file: estimate.files[plan.file],
      line: position.line,
      column: position.column,
      owner: plan.owner,
      tags: jobs.tags(of: job),
      models: jobs.models(of: job).map(estimate.name(ofModel:)),
      calls: amount.calls,
      outputs: amount.outputs,
      unit: jobs.unit(of: job),
      listed: isPriced ? amount.listed : nil,
      expected: isPriced ? amount.expected : nil,
      priceFrom: row?.from,
      source: row?.source,
      plan: plan.name,
      redoing: estimate.redoing(of: job),
      content: estimate.content(of: job)
    )
  }
}

extension Estimate {
  /// The jobs that cost the most, most expensive first; of equal ones the earlier.
  func mostExpensive(_ count: Int) -> [Int] {
    guard count <= 100 else { return mostExpensiveOfAll(count) }
    var best: [(job: Int, cost: Credits)] = []
    for job in 0..<jobs.count {
      let cost = jobs.amount(of: job).listed
      if best.count == count, let last = best.last, cost <= last.cost { continue }
      let place = best.firstIndex { $0.cost < cost } ?? best.count
      best.insert((job, cost), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.job)
  }

  /// The same by sorting all of them, which is faster where many are asked for.
  private func mostExpensiveOfAll(_ count: Int) -> [Int] {
    let costs = (0..<jobs.count).map { (job: $0, cost: jobs.amount(of: $0).listed) }
    return costs.sorted { ($1.cost, $0.job) < ($0.cost, $1.job) }.prefix(count).map(\.job)
  }
}
