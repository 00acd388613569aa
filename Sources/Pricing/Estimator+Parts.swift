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
    let empty = emptied
    let join = Mutex(PartJoin(file, split, to: self))
    DispatchQueue.concurrentPerform(iterations: splitting.threads) { _ in
      var reader = PartReader(file, split, to: empty)
      while let index = join.withLock({ $0.take() }) {
        let part = reader.read(split.parts[index])
        join.withLock { $0.add(part, at: index) }
      }
    }
    var joined = join.withLock { $0 }
    guard joined.isWhole, joined.finish() else { return false }
    self = joined.estimator
    parts[files.count - 1] = joined.parts
    return true
  }

  /// Adds what the plans of another part of the same file come to; false where they do not go together.
  mutating func join(_ other: Estimator, lines: Int) -> Bool {
    if let account, let theirs = other.account, account != theirs { return false }
    // Headers that stand after jobs are kept for all plans of a file, which only one reading knows.
    guard other.lateHeaders.isEmpty else { return false }
    account = account ?? other.account
    let (jobsBefore, plansBefore) = (fold.jobs.count, plans.count)
    for plan in other.plans {
      plans.append(plan.moved(jobs: jobsBefore, file: files.count - 1, lines: lines))
    }
    for (job, source) in other.sources { sources[job + jobsBefore] = source + jobsBefore }
    defer { tellProgress() }
    return fold.join(other.fold, lines: lines, plans: plansBefore)
  }
}
