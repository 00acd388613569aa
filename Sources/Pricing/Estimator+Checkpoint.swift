internal import Diagnostics

extension Estimator {
  /// Where an estimate stood before a file was read.
  struct Checkpoint {
    let files: Int
    let plans: Int
    let jobs: JobTable.Size
    let models: [ModelTotal]
    let total: Amount
    let unpricedJobs: Int
    let account: String?
    let work: WorkBudget
    let findings: Findings
  }

  /// Where the estimate stands now.
  var checkpoint: Checkpoint {
    Checkpoint(
      files: files.count,
      plans: plans.count,
      jobs: jobs.size,
      models: models,
      total: total,
      unpricedJobs: unpricedJobs,
      account: account,
      work: work,
      findings: findings
    )
  }

  /// Forgets what has been read since.
  mutating func restore(_ checkpoint: Checkpoint) {
    files.removeSubrange(checkpoint.files...)
    plans.removeSubrange(checkpoint.plans...)
    sources = sources.filter { $0.key < checkpoint.jobs.records }
    jobs.shrink(to: checkpoint.jobs)
    models = checkpoint.models
    total = checkpoint.total
    unpricedJobs = checkpoint.unpricedJobs
    account = checkpoint.account
    work = checkpoint.work
    findings = checkpoint.findings
  }
}
