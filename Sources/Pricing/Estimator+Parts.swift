internal import Diagnostics
internal import Dispatch
internal import Plans
internal import Synchronization

extension Estimator {
  /// Reads a large file in parts side by side and adds its plans.
  ///
  /// False, and nothing is added, where one reading might tell something else: where the file cannot
  /// be cut for sure, or where there is anything to tell about it.
  mutating func addInParts(_ file: PlanFile) -> Bool {
    guard splitting.threads > 1,
      let split = PlanSplit(file, partBytes: splitting.partBytes, on: splitting.conditions)
    else { return false }
    let reader = PartReader(file, split, like: self)
    let join = Mutex(PartJoin(file, split, to: self))
    DispatchQueue.concurrentPerform(iterations: splitting.threads) { _ in
      while let index = join.withLock({ $0.take() }) {
        let part = reader.read(split.parts[index])
        join.withLock { $0.add(part, at: index) }
      }
    }
    var joined = join.withLock { $0 }
    guard joined.isWhole, joined.finish() else { return false }
    self = joined.estimator
    partsRead += split.parts.count
    return true
  }

  /// Adds what the plans of another part of the same file come to; false where they do not go together.
  mutating func join(_ other: Estimator, lines: Int) -> Bool {
    if let account, let theirs = other.account, account != theirs { return false }
    // Headers that stand after jobs are kept for all plans of a file, which only one reading knows.
    guard other.lateHeaders.isEmpty else { return false }
    account = account ?? other.account
    let (jobsBefore, plansBefore) = (fold.jobs.count, plans.count)
    for plan in other.plans { plans.append(plan.moved(jobs: jobsBefore, file: files.count - 1)) }
    for (job, source) in other.sources { sources[job + jobsBefore] = source + jobsBefore }
    defer { tellProgress() }
    return fold.join(other.fold, lines: lines, plans: plansBefore)
  }
}

/// Reads a part of a file by itself.
struct PartReader: Sendable {
  private let file: PlanFile
  private let split: PlanSplit
  private let empty: Estimator

  init(_ file: PlanFile, _ split: PlanSplit, like estimator: Estimator) {
    self.file = file
    self.split = split
    empty = estimator.emptied
  }

  /// What a part comes to; nil where that cannot be told without what stands before it.
  func read(_ part: PlanPart) -> PartEstimate? {
    switch split.seam {
    case .plans: readPlans(part)
    case .jobs: readJobs(part)
    }
  }

  private func readPlans(_ part: PlanPart) -> PartEstimate? {
    var estimator = empty
    let outline = estimator.addInOneGo(file, part)
    guard estimator.findings.total == 0, split.holds(for: outline) else { return nil }
    return PartEstimate(content: .plans(estimator), outline: outline, addedLines: part.addedLines)
  }

  private func readJobs(_ part: PlanPart) -> PartEstimate? {
    var reader = PlanReader(file, part: part)
    guard reader.nextPlan() else { return nil }
    var fold = empty.fold
    var pricer = empty.pricer(for: reader.header, in: file)
    fold.jobs.beginPlan(0)
    var jobs = JobBatch()
    while jobs.read(&reader) { jobs.countAllButLast(in: &fold, &pricer) }
    jobs.countAll(in: &fold, &pricer)
    fold.jobs.trim()
    let header = reader.header
    let start = reader.planStart
    while reader.nextPlan() {}
    guard reader.findings.total == 0, pricer.findings.total == 0,
      split.holds(for: reader.outline)
    else { return nil }
    return PartEstimate(
      content: .jobs(fold, pricer, header, start: start),
      outline: reader.outline,
      addedLines: part.addedLines
    )
  }
}
