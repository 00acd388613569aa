internal import Diagnostics
internal import Plans
internal import Quantities

/// What jobs come to, folded one by one, with the few bytes of each that are needed later.
struct JobFold: Sendable {
  var jobs = JobTable()
  /// What each model of the catalogue has part in, in the catalogue's order.
  private(set) var models: [ModelTotal]
  private(set) var total = Amount.zero
  private(set) var unpricedJobs = 0

  init(models count: Int) {
    models = Array(repeating: ModelTotal(), count: count)
  }

  /// Prices a job and counts it, unless it waits for the outputs of another one.
  mutating func add(_ job: borrowing Job, _ pricer: inout JobPricer) {
    let priced = pricer.price(job)
    let (index, twin) = jobs.add(job, priced)
    if let twin, !job.id.isEmpty {
      let position = jobs.position(of: twin)
      let first = SourceRange(at: Position(line: position.line, column: position.column))
      pricer.findings.add(
        .duplicateID(jobs.id(of: twin), at: pricer.place(job.idRange), first: pricer.place(first))
      )
    }
    guard job.extras?.source == nil else { return }
    if let sums = priced.sums { return settle(index, sums, &pricer) }
    settle(index, priced.parts, factor: 1, redoRate: job.extras?.assumptions.redoRate, &pricer)
  }

  /// Counts a job whose parts have been added up.
  private mutating func settle(
    _ index: Int,
    _ sums: borrowing PartSums,
    _ pricer: inout JobPricer
  ) {
    guard let all = total.adding(sums.sum) else { return tellTooLarge(index, &pricer) }
    for (model, added) in sums.models where !models[model].join(added) {
      return tellTooLarge(index, &pricer)
    }
    total = all
    jobs.note(sums.sum, of: index)
    if jobs.isUnpriced(index) { unpricedJobs += 1 }
  }

  /// Counts a job whose number of calls is known.
  mutating func settle(
    _ index: Int,
    _ parts: borrowing some RandomAccessCollection<PricedPart>,
    factor: Int64,
    redoRate: Share?,
    _ pricer: inout JobPricer
  ) {
    var sum = Amount.zero
    for place in parts.indices {
      let part = parts[place]
      guard let scaled = part.times(factor), let amount = scaled.amount(redoRate: redoRate),
        let both = sum.adding(amount),
        models[part.model].add(scaled, amount, of: index)
      else { return tellTooLarge(index, &pricer) }
      sum = both
    }
    guard let all = total.adding(sum) else { return tellTooLarge(index, &pricer) }
    total = all
    jobs.note(sum, of: index)
    if jobs.isUnpriced(index) { unpricedJobs += 1 }
  }

  /// Counts the jobs of another part of a file with more lines before it; false where they do not go
  /// together.
  ///
  /// They are plans of their own where `plans` says how many come before; else they go on with the
  /// current plan.
  mutating func join(_ other: JobFold, lines: Int, plans: Int? = nil) -> Bool {
    guard let sum = total.adding(other.total) else { return false }
    total = sum
    unpricedJobs += other.unpricedJobs
    for index in models.indices where !models[index].join(other.models[index]) { return false }
    return jobs.join(other.jobs, lines: lines, plans: plans)
  }

  /// Records that what a job makes or costs does not fit the numbers.
  func tellTooLarge(_ index: Int, _ pricer: inout JobPricer) {
    let position = jobs.position(of: index)
    let range = SourceRange(at: Position(line: position.line, column: position.column))
    pricer.findings.add(.tooLarge("what this job costs or makes", at: pricer.place(range)))
  }
}

extension JobFold {
  /// What jobs came to before others were added.
  struct Checkpoint {
    fileprivate let jobs: JobTable.Size
    fileprivate let models: [ModelTotal]
    fileprivate let total: Amount
    fileprivate let unpricedJobs: Int
  }

  /// What the jobs come to now.
  var checkpoint: Checkpoint {
    Checkpoint(jobs: jobs.size, models: models, total: total, unpricedJobs: unpricedJobs)
  }

  /// Forgets the jobs that have been added since.
  mutating func restore(_ checkpoint: Checkpoint) {
    jobs.shrink(to: checkpoint.jobs)
    models = checkpoint.models
    total = checkpoint.total
    unpricedJobs = checkpoint.unpricedJobs
  }
}
