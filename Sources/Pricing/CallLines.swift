package import Catalogues

/// Writes the lines of the calls of jobs, one job after another.
package struct CallLines {
  private let estimate: Estimate
  private let catalogue: Catalogue
  private let spelling: any CallSpelling
  private var plain: PlainLines
  /// The lines of the job, where it is not plain.
  private var lines: JobLines?

  /// Begins before the first job.
  package init(of estimate: Estimate, _ catalogue: Catalogue, spelling: any CallSpelling) {
    self.estimate = estimate
    self.catalogue = catalogue
    self.spelling = spelling
    plain = PlainLines(of: estimate, catalogue, spelling: spelling)
  }

  /// Moves to a job, before its first call.
  package mutating func begin(_ job: RunningJob) {
    lines =
      plain.begin(job) ? nil : JobLines(of: job, estimate, catalogue, spelling: spelling)
  }

  /// Adds the line of the next call; false after the last of the job.
  package mutating func next(to bytes: inout [UInt8]) -> Bool {
    guard lines == nil else { return lines?.next(to: &bytes) ?? false }
    return plain.next(to: &bytes)
  }

  /// What the job has made, where others work on it.
  var outputs: MadeOutputs? { lines?.outputs }
}
