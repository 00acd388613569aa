internal import Catalogues
internal import Plans

/// Writes the lines of jobs in the order in which they stand, one stretch of a file after another.
struct StretchLines: ~Copyable {
  private let estimate: Estimate
  private var lines: CallLines
  private var reading: JobReading
  private var job = RunningJob()
  private var isInJob = false
  /// How many jobs of the stretch are still to be read.
  private var left = 0
  /// Whether the stretch turned out to hold other jobs than before.
  private(set) var hasChanged = false

  /// Begins without a stretch.
  init(of estimate: Estimate, _ catalogue: Catalogue, spelling: any CallSpelling) {
    self.estimate = estimate
    lines = CallLines(of: estimate, catalogue, spelling: spelling)
    reading = JobReading([], 0..<0, of: estimate)
  }

  /// Moves to a stretch, before its first line.
  mutating func begin(_ stretch: PlanStretch, _ jobs: Range<Int>) {
    reading = JobReading([stretch], jobs, of: estimate)
    left = jobs.count
    isInJob = false
    hasChanged = false
  }

  /// Adds lines of about so many bytes; false after the last line.
  mutating func append(to bytes: inout [UInt8], about count: Int) -> Bool {
    let end = bytes.count + count
    while true {
      if isInJob {
        while bytes.count < end {
          guard lines.next(to: &bytes) else { break }
        }
        guard bytes.count < end else { return true }
      }
      guard left > 0 else { return false }
      guard let index = reading.next(&job.job) else {
        hasChanged = true
        return false
      }
      left -= 1
      job.index = index
      lines.begin(job)
      isInJob = true
    }
  }
}
