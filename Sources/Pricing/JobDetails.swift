internal import Diagnostics
internal import Plans
internal import Quantities

/// What is kept of a job that is more than one call after another to one model.
struct JobDetails: Sendable {
  /// The parts of the job, for one output of its source.
  let parts: [PricedPart]
  /// The job whose outputs it works on.
  let source: Job.Text?
  /// How many of them go on.
  let keep: Keep
  /// The place of `keep`.
  let keepRange: SourceRange?
  /// Whether it needs the prompt of its source.
  let wantsPrompt: Bool
  /// The cost with outputs that are expected to be made again.
  var expected = Credits.zero

  /// The same in a file with more lines before it.
  func moved(lines: Int) -> JobDetails {
    JobDetails(
      parts: parts,
      source: source?.moved(lines: lines),
      keep: keep,
      keepRange: keepRange?.moved(lines: lines),
      wantsPrompt: wantsPrompt,
      expected: expected
    )
  }
}

extension JobDetails {
  /// What is kept of a job; nil where it is one call after another to one model.
  init?(_ job: borrowing Job, _ priced: borrowing PricedJob) {
    if job.extras?.source == nil, priced.parts.count == 1 { return nil }
    self.init(
      parts: priced.parts.list,
      source: job.extras?.source,
      keep: job.extras?.keep ?? .all,
      keepRange: job.extras?.keepRange,
      wantsPrompt: priced.wantsPrompt
    )
  }
}
