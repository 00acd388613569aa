package import Forecasting

/// One of the two sides of a comparison: jobs that have been priced, by their places.
package protocol PricedSide: Sendable {
  /// Its plans.
  var plans: [SidePlan] { get }
  /// How many jobs it has.
  var count: Int { get }
  /// The plan of a job, as its place among the plans.
  func plan(of job: Int) -> Int
  /// A job's id, unique in its plan.
  func id(of job: Int) -> String
  /// What tells whether another job asks for the same.
  func content(of job: Int) -> UInt64
  /// The numbers of a job on the side's own price list.
  func figures(of job: Int) -> JobFigures
  /// Whether the other side goes by another price list, and is known to.
  var hasOtherList: Bool { get }
  /// The numbers of a job on the other side's list; nil where they are not known.
  func relisted(_ job: Int) -> JobFigures?
  /// A job as reports show it.
  func line(of job: Int) -> JobLine
}
