internal import Catalogues
internal import Diagnostics
internal import Plans
internal import Pricing

/// Writes the calls of plans that have been estimated, in run order.
struct CallExpansion {
  private let files: [PlanFile]
  private let estimate: Estimate
  private let catalogue: Catalogue
  private let format: CallFormat
  private let threads: Int

  /// Prepares the calls of the files that the estimate was made of.
  init(
    of files: [PlanFile],
    _ estimate: Estimate,
    _ catalogue: Catalogue,
    format: CallFormat,
    threads: Int
  ) {
    self.files = files
    self.estimate = estimate
    self.catalogue = catalogue
    self.format = format
    self.threads = threads
  }

  /// Writes them, or the first of them; a reader that goes away ends it quietly.
  func write(to stream: any TextOutput, limit: Int64? = nil) throws(Failure) -> ExitStatus {
    var output = CallOutput(to: stream)
    output.bytes += format.heading
    guard
      let parts = PartLines(
        of: files,
        estimate,
        catalogue,
        spelling: format.spelling,
        threads: limit == nil ? threads : 1
      )
    else { return try write(atMost: limit ?? .max, to: &output) }
    return try write(parts, to: &output)
  }

  private func write(
    atMost limit: Int64,
    to output: inout CallOutput
  ) throws(Failure) -> ExitStatus {
    var jobs = RunningJobs(of: files, estimate)
    var job = RunningJob()
    var lines = CallLines(of: estimate, catalogue, spelling: format.spelling)
    var left = limit
    while left > 0, jobs.next(&job) {
      lines.begin(job)
      while left > 0, lines.next(to: &output.bytes) {
        left -= 1
        guard output.writeIfFull() else { return try output.finish() }
      }
      jobs.keepOutputs(of: lines)
    }
    return try finish(&output, haveChanged: jobs.haveChanged)
  }

  /// Writes the calls of plans that were read in parts, part by part.
  private func write(
    _ parts: consuming PartLines,
    to output: inout CallOutput
  ) throws(Failure) -> ExitStatus {
    while parts.append(to: &output.bytes) {
      guard output.writeIfFull() else { return try output.finish() }
    }
    return try finish(&output, haveChanged: parts.haveChanged)
  }

  private func finish(
    _ output: inout CallOutput,
    haveChanged: Bool
  ) throws(Failure) -> ExitStatus {
    let status = try output.finish()
    guard !haveChanged else {
      throw Failure(.noInput, "the plans have changed while they were read")
    }
    return status
  }
}
