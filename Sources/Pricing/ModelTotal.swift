package import Quantities

/// What the jobs of a run take of one model.
package struct ModelTotal: Sendable {
  /// How many jobs use it.
  package private(set) var jobs = 0
  /// How many of them have no known price.
  package private(set) var unpricedJobs = 0
  /// What they make and cost.
  package private(set) var amount = Amount.zero
  /// The price of one call, as long as all calls cost the same.
  package private(set) var unit: Credits?
  private var hasCalls = false
  private var lastJob: Int?
  private var lastUnpricedJob: Int?

  /// Counts the part of a job; false, and nothing is counted, where a sum does not fit.
  @inline(__always)
  mutating func add(_ part: PricedPart, _ added: Amount, of job: Int) -> Bool {
    guard amount.add(added) else { return false }
    unit = hasCalls && unit?.millionths != part.unit?.millionths ? nil : part.unit
    hasCalls = true
    if job != lastJob { jobs += 1 }
    if part.unit == nil, job != lastUnpricedJob {
      unpricedJobs += 1
      lastUnpricedJob = job
    }
    lastJob = job
    return true
  }

  /// Counts what other jobs take; false, and nothing is counted, where a sum does not fit.
  mutating func join(_ other: ModelTotal) -> Bool {
    guard amount.add(other.amount) else { return false }
    if other.hasCalls {
      unit = hasCalls && unit != other.unit ? nil : other.unit
      hasCalls = true
    }
    jobs += other.jobs
    unpricedJobs += other.unpricedJobs
    (lastJob, lastUnpricedJob) = (nil, nil)
    return true
  }
}
