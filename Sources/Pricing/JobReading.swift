internal import Plans

/// Reads jobs of a run in the order of the files, and from the start again behind the last one.
struct JobReading: ~Copyable {
  private let stretches: [PlanStretch]
  /// Which jobs these are, among those of the run.
  private let range: Range<Int>
  private let jobs: JobTable
  private var reader: PlanReader?
  private var isInPlan = false
  private var nextStretch = 0
  private var nextIndex: Int

  /// Begins to read; the jobs must be those that an estimate was made of.
  init(_ stretches: [PlanStretch], _ range: Range<Int>, of estimate: Estimate) {
    self.stretches = stretches
    self.range = range
    jobs = estimate.jobs
    nextIndex = range.lowerBound
  }

  /// Reads one more job over another one; answers its place, nil where the files hold others than before.
  mutating func next(_ job: inout Job) -> Int? {
    if nextIndex == range.upperBound { rewind() }
    while true {
      if isInPlan, reader?.nextJob(&job) == true {
        guard jobs.hasID(job.text(job.id), nextIndex) else { return nil }
        nextIndex += 1
        return nextIndex - 1
      }
      isInPlan = reader?.nextPlan() ?? false
      if isInPlan { continue }
      guard nextStretch < stretches.count else { return nil }
      let stretch = stretches[nextStretch]
      reader = PlanReader(stretch.file, part: stretch.part, headers: stretch.headers)
      nextStretch += 1
    }
  }

  private mutating func rewind() {
    reader = nil
    isInPlan = false
    nextStretch = 0
    nextIndex = range.lowerBound
  }
}
