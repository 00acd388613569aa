package import Quantities

/// The first job in run order that the available credits do not cover.
package struct CutLine: Sendable, Hashable {
  /// The job.
  package let job: JobPlace
  /// What the job needs.
  package let needs: Credits
  /// What is left when its turn comes, at least zero.
  package let left: Credits
  /// How many jobs run before it.
  package let jobsBefore: Int
  /// How many outputs are made before it.
  package let outputsBefore: Int64

  /// Makes a cut line from its parts.
  package init(
    job: JobPlace,
    needs: Credits,
    left: Credits,
    jobsBefore: Int,
    outputsBefore: Int64
  ) {
    self.job = job
    self.needs = needs
    self.left = left
    self.jobsBefore = jobsBefore
    self.outputsBefore = outputsBefore
  }
}
