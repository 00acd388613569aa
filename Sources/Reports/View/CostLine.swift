import Forecasting
import Quantities

/// What the jobs of one group cost.
struct CostLine: Sendable, Hashable {
  let name: String
  var jobs = 0
  var outputs: Int64 = 0
  /// The price of one call, where all calls cost the same.
  var unit: Credits?
  var listed = Credits.zero
  var expected = Credits.zero
  var unpricedJobs = 0

  /// A group without jobs.
  init(_ name: String) {
    self.name = name
  }

  /// A model's part in a run.
  init(_ model: ModelLine) {
    name = model.model
    jobs = model.jobs
    outputs = model.outputs
    unit = model.unit
    listed = model.listed
    expected = model.expected
    unpricedJobs = model.unpricedJobs
  }

  /// Adds a job, whose sums fit where those of the whole run do.
  mutating func add(_ job: JobLine) {
    unit = jobs == 0 || unit == job.unit ? job.unit : nil
    jobs += 1
    outputs += job.outputs
    listed = job.listed.flatMap { listed.adding($0) } ?? listed
    expected = job.expected.flatMap { expected.adding($0) } ?? expected
    if job.listed == nil { unpricedJobs += 1 }
  }

  /// Adds another group.
  mutating func add(_ other: CostLine) {
    jobs += other.jobs
    outputs += other.outputs
    listed = listed.adding(other.listed) ?? listed
    expected = expected.adding(other.expected) ?? expected
    unpricedJobs += other.unpricedJobs
  }
}
