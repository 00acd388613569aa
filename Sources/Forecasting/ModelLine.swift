package import Quantities

/// The part of one model in a run.
package struct ModelLine: Sendable, Hashable {
  /// The model's id.
  package let model: String
  /// How many jobs use it.
  package let jobs: Int
  /// How many outputs it makes.
  package let outputs: Int64
  /// The price of one call, where all calls cost the same.
  package let unit: Credits?
  /// The cost at list price.
  package let listed: Credits
  /// The cost with outputs that are expected to be made again.
  package let expected: Credits
  /// How many of its jobs have no known price.
  package let unpricedJobs: Int

  /// Makes a line from its parts.
  package init(
    model: String,
    jobs: Int,
    outputs: Int64,
    unit: Credits?,
    listed: Credits,
    expected: Credits,
    unpricedJobs: Int
  ) {
    self.model = model
    self.jobs = jobs
    self.outputs = outputs
    self.unit = unit
    self.listed = listed
    self.expected = expected
    self.unpricedJobs = unpricedJobs
  }
}
