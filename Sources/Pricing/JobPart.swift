internal import Plans

/// A part of a file with the jobs in it, by their places among those of the run.
struct JobPart: Sendable {
  let part: PlanPart
  let jobs: Range<Int>
}
