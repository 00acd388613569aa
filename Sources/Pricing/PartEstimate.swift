internal import Diagnostics
internal import Plans

/// What a part of a file comes to, read by itself and without any finding.
struct PartEstimate: Sendable {
  /// The plans that it holds, or the jobs of the plan that it is a part of.
  let content: Content
  let outline: PlanOutline
  /// How many lines of the part are not in the file.
  let addedLines: Int

  enum Content: Sendable {
    case plans(Estimator)
    case jobs(JobFold, JobPricer, PlanHeader, start: SourceRange)
  }
}
