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
  /// Whether jobs with the id of an earlier one are told, which takes a table of all ids.
  var tellsTwins = false
  /// What rules want to know of the jobs; nil where there is no such rule.
  private(set) var answers: JobAnswers?

  /// Whether it is kept of each job what tells whether another one asks for the same.
  let keepsContents: Bool

  init(models count: Int, _ questions: JobQuestions? = nil, keepsContents: Bool = false) {
    answers = questions.map(JobAnswers.init)
    models = Array(repeating: ModelTotal(), count: count)
    self.keepsContents = keepsContents
  }

  /// Prices a job and counts it, unless it waits for the outputs of another one.
  mutating func add(_ job: borrowing Job, _ pricer: inout JobPricer) {
    let priced = pricer.price(job)
    if tellsTwins, let twin = jobs.enter(job), !job.id.isEmpty {
      let first = jobs.start(of: twin)
      pricer.findings.add(
        .duplicateID(jobs.id(of: twin), at: pricer.place(job.idRange), first: pricer.place(first))
      )
    }
    let amount = job.extras?.source == nil ? count(job, priced) : .zero
    jobs.add(job, priced, amount ?? .zero)
    answers?.note(job, priced, pricer.catalogue, at: jobs.count - 1, planStart: jobs.planStart)
    if keepsContents { jobs.note(content: pricer.content(of: job)) }
    if amount == nil { tellTooLarge(jobs.count - 1, &pricer) }
  }

  /// Whether two jobs of the current plan may have the same id, where that is not told.
  var seesTwins: Bool { !tellsTwins && jobs.mayHaveTwins }

  /// The same, sought now and then while jobs are added, so that not all must be read to know.
  mutating func seesTwinsEarly() -> Bool { !tellsTwins && jobs.seeksTwins() }

  /// Counts a job that waits for no other one, and answers what it comes to; nil where it is too large.
  @inline(__always)
  private mutating func count(_ job: borrowing Job, _ priced: borrowing PricedJob) -> Amount? {
    if let sums = priced.sums { return count(sums) }
    let redoing = job.extras?.assumptions.redoing
    guard case .one(let part) = priced.parts else {
      return count(priced.parts.list, factor: 1, redoing: redoing, index: jobs.count)
    }
    guard let amount = part.amount(redoing: redoing),
      models[part.model].add(part, amount, of: jobs.count)
    else { return nil }
    return count(amount, isUnpriced: part.unit == nil)
  }

  /// Counts a job whose parts have been added up.
  private mutating func count(_ sums: PartSums) -> Amount? {
    var all = total
    guard all.add(sums.sum) else { return nil }
    for (model, added) in sums.models where !models[model].join(added) { return nil }
    total = all
    if sums.flags.contains(.unpriced) { unpricedJobs += 1 }
    return sums.sum
  }

  /// Counts a job that has waited until it was known how many outputs its source has.
  mutating func settle(
    _ index: Int,
    _ parts: [PricedPart],
    factor: Int64,
    redoing: Redoing?,
    _ pricer: inout JobPricer
  ) {
    guard let sum = count(parts, factor: factor, redoing: redoing, index: index) else {
      return tellTooLarge(index, &pricer)
    }
    jobs.note(sum, of: index)
  }

  /// Counts the parts of a job, so many times; nil where they are too large.
  private mutating func count(
    _ parts: [PricedPart],
    factor: Int64,
    redoing: Redoing?,
    index: Int
  ) -> Amount? {
    var sum = Amount.zero
    for part in parts {
      guard let scaled = part.times(factor), let amount = scaled.amount(redoing: redoing),
        sum.add(amount), models[part.model].add(scaled, amount, of: index)
      else { return nil }
    }
    return count(sum, isUnpriced: parts.isEmpty || parts.contains { $0.unit == nil })
  }

  /// Counts what all parts of a job come to; nil where it is too large.
  @inline(__always)
  private mutating func count(_ sum: Amount, isUnpriced: Bool) -> Amount? {
    guard total.add(sum) else { return nil }
    if isUnpriced { unpricedJobs += 1 }
    return sum
  }

  /// Counts the jobs of another part of a file with more lines before it; false where they do not go
  /// together.
  ///
  /// They are plans of their own where `plans` says how many come before; else they go on with the
  /// current plan.
  mutating func join(_ other: JobFold, lines: Int, plans: Int? = nil) -> Bool {
    guard total.add(other.total) else { return false }
    unpricedJobs += other.unpricedJobs
    for index in models.indices where !models[index].join(other.models[index]) { return false }
    if let theirs = other.answers {
      let start = plans == nil ? jobs.planStart : nil
      answers?.join(theirs, before: jobs.count, lines: lines, planStart: start)
    }
    jobs.join(other.jobs, lines: lines, plans: plans)
    return true
  }

  /// Records that what a job makes or costs does not fit the numbers.
  func tellTooLarge(_ index: Int, _ pricer: inout JobPricer) {
    let place = pricer.place(jobs.start(of: index))
    pricer.findings.add(.tooLarge("what this job costs or makes", at: place))
  }
}

extension JobFold {
  /// What jobs came to before others were added.
  struct Checkpoint {
    fileprivate let jobs: JobTable.Size
    fileprivate let models: [ModelTotal]
    fileprivate let total: Amount
    fileprivate let unpricedJobs: Int
    fileprivate let answers: JobAnswers?
  }

  /// What the jobs come to now.
  var checkpoint: Checkpoint {
    Checkpoint(
      jobs: jobs.size,
      models: models,
      total: total,
      unpricedJobs: unpricedJobs,
      answers: answers
    )
  }

  /// Forgets the jobs that have been added since.
  mutating func restore(_ checkpoint: Checkpoint) {
    jobs.shrink(to: checkpoint.jobs)
    models = checkpoint.models
    total = checkpoint.total
    unpricedJobs = checkpoint.unpricedJobs
    answers = checkpoint.answers
  }
}
