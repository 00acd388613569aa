internal import Diagnostics

extension Estimator {
  /// Where an estimate stood before a file was read.
  struct Checkpoint {
    let files: Int
    let plans: Int
    let fold: JobFold.Checkpoint
    let account: String?
    let work: WorkBudget
    let findings: Findings
  }

  /// Where the estimate stands now.
  var checkpoint: Checkpoint {
    Checkpoint(
      files: files.count,
      plans: plans.count,
      fold: fold.checkpoint,
      account: account,
      work: work,
      findings: findings
    )
  }

  /// Forgets what has been read since.
  mutating func restore(_ checkpoint: Checkpoint) {
    files.removeSubrange(checkpoint.files...)
    plans.removeSubrange(checkpoint.plans...)
    fold.restore(checkpoint.fold)
    sources = sources.filter { $0.key < fold.jobs.count }
    account = checkpoint.account
    work = checkpoint.work
    findings = checkpoint.findings
  }
}
