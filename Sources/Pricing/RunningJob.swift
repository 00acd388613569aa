internal import Plans

/// A job whose turn it is in a run.
package struct RunningJob: Sendable {
  /// Its place among the jobs of the run.
  package let index: Int
  /// Its plan.
  package let plan: PlanInfo
  /// The job, behind the one whose outputs it works on, and so on.
  let chain: [(index: Int, job: Job)]
}
