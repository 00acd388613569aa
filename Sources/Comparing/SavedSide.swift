package import Forecasting
internal import Quantities

/// A side that a saved report tells of.
///
/// What its jobs would cost on another price list nobody knows: the report does not say what their prices
/// depend on.
package struct SavedSide: PricedSide {
  private let jobs: [JobLine]
  private let places: [String: Int]
  /// Its plans.
  package let plans: [SidePlan]

  /// Makes a side of jobs.
  init(_ jobs: [JobLine]) {
    self.jobs = jobs
    var places: [String: Int] = [:]
    var plans: [SidePlan] = []
    for job in jobs where places[job.plan] == nil {
      places[job.plan] = plans.count
      plans.append(SidePlan(name: job.plan, file: job.file, runDay: nil))
    }
    (self.places, self.plans) = (places, plans)
  }

  /// How many jobs it has.
  package var count: Int { jobs.count }

  /// Whether the other side is known to go by another list, which it never is.
  package var hasOtherList: Bool { false }

  /// The plan of a job.
  package func plan(of job: Int) -> Int { places[jobs[job].plan] ?? 0 }

  /// A job's id.
  package func id(of job: Int) -> String { jobs[job].id }

  /// What tells whether another job asks for the same.
  package func content(of job: Int) -> UInt64 { jobs[job].content ?? 0 }

  /// The numbers of a job.
  package func figures(of job: Int) -> JobFigures {
    let line = jobs[job]
    return JobFigures(
      calls: line.calls,
      outputs: line.outputs,
      listed: line.listed ?? .zero,
      expected: line.expected ?? .zero,
      redoing: line.redoing,
      isPriced: line.expected != nil
    )
  }

  /// The numbers on another list, which are never known.
  package func relisted(_ job: Int) -> JobFigures? { nil }

  /// A job as reports show it.
  package func line(of job: Int) -> JobLine { jobs[job] }
}
