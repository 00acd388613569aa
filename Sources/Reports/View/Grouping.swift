/// What the costs of a report can be summed by.
package enum Grouping: String, Sendable, Hashable, CaseIterable {
  /// The models that jobs use.
  case model
  /// The owners of the plans.
  case owner
  /// The tags of jobs; a job counts for each of its tags.
  case tag
  /// The files that jobs stand in.
  case file
  /// The jobs themselves.
  case job

  /// Whether it takes every job of a report to sum them.
  package var needsJobs: Bool { self != .model }
}
