package import Quantities

/// The size of the plans of a run.
package struct PlanSummary: Sendable, Hashable {
  /// The files, as they were named.
  package let files: [String]
  /// What the plans are called, in the order of the files.
  package let titles: [PlanTitle]
  /// How many plans the files hold.
  package let plans: Int
  /// How many jobs the plans hold.
  package let jobs: Int
  /// How many requests the jobs make.
  package let calls: Int64
  /// How many images, clips or models the jobs make.
  package let outputs: Int64
  /// The days whose prices apply, earliest first; one, unless the plans differ.
  package let runDays: [Day]

  /// Makes a summary from its parts.
  package init(
    files: [String],
    titles: [PlanTitle],
    plans: Int,
    jobs: Int,
    calls: Int64,
    outputs: Int64,
    runDays: [Day]
  ) {
    self.files = files
    self.titles = titles
    self.plans = plans
    self.jobs = jobs
    self.calls = calls
    self.outputs = outputs
    self.runDays = runDays
  }
}
