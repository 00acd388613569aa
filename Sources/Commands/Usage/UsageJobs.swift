internal import Pricing
internal import Quantities

/// The jobs that usage is put down to: those of the plans, or whatever the lines name.
struct UsageJobs: Sendable {
  private let estimate: Estimate?
  /// The first job of each id, and the others of the same id in other plans.
  private var first: [String: Int] = [:]
  private var others: [String: [Int]] = [:]
  /// What is told apart beside the plans' jobs.
  private var added: [UsageSubject] = []
  private var addedPlaces: [UsageSubject: Int] = [:]

  /// Takes whatever the lines name.
  init() {
    estimate = nil
  }

  /// Takes the jobs of plans and no others.
  init(of estimate: Estimate) {
    self.estimate = estimate
    first.reserveCapacity(estimate.jobs.count)
    for job in 0..<estimate.jobs.count {
      let id = estimate.jobs.id(of: job)
      if first[id] == nil { first[id] = job } else { others[id, default: []].append(job) }
    }
  }

  /// Where a line's usage is summed.
  mutating func place(of line: UsageLine) throws(UsageFault) -> Int {
    guard let estimate else { return place(ofUnplanned: line) }
    let job = try job(of: line, estimate)
    let models = estimate.jobs.models(of: job).map(estimate.name(ofModel:))
    guard models.count > 1, let model = line.model, models.contains(model) else { return job }
    let subject = UsageSubject(
      plan: estimate.plans[estimate.jobs.plan(of: job)].name,
      job: estimate.jobs.id(of: job),
      model: model,
      owner: estimate.plans[estimate.jobs.plan(of: job)].owner,
      tags: estimate.jobs.tags(of: job)
    )
    return place(of: subject)
  }

  /// Whom a place stands for.
  func subject(at place: Int) -> UsageSubject {
    guard let estimate, place < estimate.jobs.count else {
      return added[place - (estimate?.jobs.count ?? 0)]
    }
    let plan = estimate.plans[estimate.jobs.plan(of: place)]
    let models = estimate.jobs.models(of: place)
    return UsageSubject(
      plan: plan.name,
      job: estimate.jobs.id(of: place),
      model: models.count == 1 ? estimate.name(ofModel: models[0]) : nil,
      owner: plan.owner,
      tags: estimate.jobs.tags(of: place)
    )
  }

  /// The price of a call, where the plans know one for all calls of the job.
  func unit(at place: Int) -> Credits? {
    guard let estimate, place < estimate.jobs.count else { return nil }
    return estimate.jobs.unit(of: place)
  }

  private func job(of line: UsageLine, _ estimate: Estimate) throws(UsageFault) -> Int {
    let names = line.job.map { [$0] } ?? CallName(line.id).jobs
    for name in names {
      guard let start = first[name] else { continue }
      let all = [start] + (others[name] ?? [])
      let fitting = all.filter { job in
        line.plan.map { estimate.plans[estimate.jobs.plan(of: job)].name == $0 } ?? true
      }
      guard fitting.count <= 1 else { throw .ambiguousJob(line.id) }
      if let job = fitting.first { return job }
    }
    throw .unknownJob(line.id)
  }

  private mutating func place(ofUnplanned line: UsageLine) -> Int {
    let names = CallName(line.id).jobs
    return place(
      of: UsageSubject(
        plan: line.plan,
        job: line.job ?? names[0],
        model: line.model,
        owner: nil,
        tags: line.tags
      )
    )
  }

  private mutating func place(of subject: UsageSubject) -> Int {
    if let place = addedPlaces[subject] { return place }
    let place = (estimate?.jobs.count ?? 0) + added.count
    added.append(subject)
    addedPlaces[subject] = place
    return place
  }
}
