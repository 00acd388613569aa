package import Forecasting
package import Pricing
internal import Quantities

/// A side whose plans have been read.
package struct EstimateSide: PricedSide {
  private let estimate: Estimate
  /// The same plans on the other side's price list; nil where both sides go by the same one.
  private let relisted: Estimate?
  /// Whether it is known what the jobs cost on the other side's list.
  private let isListed: Bool
  /// Its plans.
  package let plans: [SidePlan]

  /// Makes a side of an estimate that keeps contents.
  package init(_ estimate: Estimate, relisted: Estimate?) {
    self.estimate = estimate
    self.relisted = relisted
    isListed = true
    plans = estimate.sidePlans
  }

  /// Makes a side of an estimate whose other side is a saved report, so that its list is not known.
  package init(unlisted estimate: Estimate) {
    self.estimate = estimate
    relisted = nil
    isListed = false
    plans = estimate.sidePlans
  }

  /// How many jobs it has.
  package var count: Int { estimate.jobs.count }

  /// The plan of a job.
  package func plan(of job: Int) -> Int { estimate.jobs.plan(of: job) }

  /// A job's id.
  package func id(of job: Int) -> String { estimate.jobs.id(of: job) }

  /// What tells whether another job asks for the same.
  package func content(of job: Int) -> UInt64 { estimate.content(of: job) ?? 0 }

  /// The numbers of a job.
  package func figures(of job: Int) -> JobFigures { estimate.figures(of: job) }

  /// Whether the other side goes by another price list.
  package var hasOtherList: Bool { relisted != nil }

  /// The numbers of a job on the other side's list.
  package func relisted(_ job: Int) -> JobFigures? {
    guard let relisted else { return isListed ? figures(of: job) : nil }
    // A job that is wrong on that list makes nothing there, and those that work on it make nothing.
    guard job < relisted.jobs.count, relisted.jobs.id(of: job) == id(of: job) else { return nil }
    let (own, other) = (figures(of: job), relisted.figures(of: job))
    return other.isPriced && other.calls == own.calls && other.outputs == own.outputs ? other : nil
  }

  /// A job as reports show it.
  package func line(of job: Int) -> JobLine { estimate.line(of: job) }
}

extension Estimate {
  /// The plans as a comparison sees them.
  package var sidePlans: [SidePlan] {
    plans.map { SidePlan(name: $0.name, file: files[$0.file], runDay: $0.runDay) }
  }

  fileprivate func figures(of job: Int) -> JobFigures {
    let amount = jobs.amount(of: job)
    return JobFigures(
      calls: amount.calls,
      outputs: amount.outputs,
      listed: amount.listed,
      expected: amount.expected,
      redoing: redoing(of: job),
      isPriced: !jobs.isUnpriced(job)
    )
  }
}
