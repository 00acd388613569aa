internal import Diagnostics
internal import Plans

/// Joins parts of a file in their order, however they come in.
struct PartJoin: Sendable {
  private(set) var estimator: Estimator
  private let file: PlanFile
  private let split: PlanSplit
  private var next = 0
  private var given = 0
  private var waiting: [Int: PartEstimate] = [:]
  private var linesBefore = 0
  /// The parts that have been joined.
  private(set) var parts: [JobPart] = []
  private var total = PlanOutline.Totals()
  /// What each part may do to count matrices, and all of them together.
  private let work: WorkBudget
  private var open: OpenPlan?
  /// Whether the parts do not add up to what one reading would tell.
  private(set) var isBroken = false

  /// The plan whose jobs the parts are.
  private struct OpenPlan {
    var pricer: JobPricer
    let header: PlanHeader
    let start: SourceRange
    let firstJob: Int
  }

  init(_ file: PlanFile, _ split: PlanSplit, to estimator: Estimator) {
    self.file = file
    self.split = split
    self.estimator = estimator
    work = estimator.work
    self.estimator.files.append(file.name)
  }

  /// Whether all parts have been joined.
  var isWhole: Bool { !isBroken && next == split.parts.count }

  /// The next part to read; nil where there is none, or no use in it.
  mutating func take() -> Int? {
    guard !isBroken, given < split.parts.count else { return nil }
    given += 1
    return given - 1
  }

  /// Adds a part that has been read, as soon as those before it are there; nil breaks the join.
  mutating func add(_ part: PartEstimate?, at index: Int) {
    waiting[index] = part
    if part == nil { isBroken = true }
    while !isBroken, let part = waiting.removeValue(forKey: next) {
      let firstJob = estimator.fold.jobs.count
      isBroken = !join(part)
      parts.append(JobPart(part: split.parts[next], jobs: firstJob..<estimator.fold.jobs.count))
      next += 1
    }
  }

  /// Ends the plan whose jobs the parts were; false where two of its jobs may have the same id.
  mutating func finish() -> Bool {
    guard var plan = open else { return true }
    guard !estimator.fold.jobs.mayHaveTwins else { return false }
    let jobs = plan.firstJob..<estimator.fold.jobs.count
    estimator.finish(plan.header, &plan.pricer, jobs: jobs, start: plan.start)
    estimator.findings.add(plan.pricer.findings)
    return true
  }

  private mutating func join(_ part: PartEstimate) -> Bool {
    guard let end = part.outline.end, total.add(part.outline, within: file.limits) else {
      return false
    }
    let lines = linesBefore - part.addedLines
    linesBefore = lines + end.line - 1
    switch part.content {
    case .plans(let other):
      return estimator.work.join(other.work, from: work) && estimator.join(other, lines: lines)
    case .jobs(let fold, let pricer, let header, let start):
      if open == nil {
        let firstJob = estimator.fold.jobs.count
        open = OpenPlan(pricer: pricer, header: header, start: start, firstJob: firstJob)
        estimator.fold.jobs.beginPlan(estimator.plans.count)
      } else {
        open?.pricer.join(pricer)
      }
      defer { estimator.tellProgress() }
      guard estimator.work.join(pricer.work, from: work) else { return false }
      return estimator.fold.join(fold, lines: lines)
    }
  }
}
