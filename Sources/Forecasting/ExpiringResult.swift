package import Quantities

/// A job whose results cannot be fetched any more when the run ends.
package struct ExpiringResult: Sendable, Hashable {
  /// The job.
  package let job: JobPlace
  /// The model of its asynchronous calls.
  package let model: String
  /// How long results can be fetched.
  package let kept: Age
  /// How long after the job's first result the run likely ends.
  package let rest: Age

  /// Makes one from its parts.
  package init(job: JobPlace, model: String, kept: Age, rest: Age) {
    self.job = job
    self.model = model
    self.kept = kept
    self.rest = rest
  }
}
