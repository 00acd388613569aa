internal import Ledgers

extension UsageReader {
  /// So many jobs are told one by one; of more, only their sums by model, owner and tags.
  private static let mostJobs = 1000

  /// The sums as a ledger keeps them, put down to a hold.
  func entries(for hold: String?) -> [UsageEntry] {
    let jobs = usage
    return (jobs.count <= Self.mostJobs ? jobs : groups).map { subject, sums in
      UsageEntry(
        hold: hold,
        plan: subject.plan,
        job: subject.job,
        model: subject.model,
        owner: subject.owner,
        tags: subject.tags,
        outcomes: UsageEntry.Outcomes(
          succeeded: sums.ok,
          failed: sums.failed,
          filtered: sums.filtered,
          redone: sums.redone
        ),
        billed: sums.billed,
        credits: sums.credits,
        timing: UsageEntry.Timing(calls: sums.timed, milliseconds: sums.milliseconds)
      )
    }
  }
}
