internal import Plans

/// Jobs that are read one after the other, and then counted one after the other.
///
/// Reading and pricing do not fit the processor's fastest cache for code together: in turns for every
/// job each would push out the other.
struct JobBatch: ~Copyable {
  private var jobs = (0...size).map { _ in Job() }
  private var count = 0
  /// The job that is being counted.
  private var job = Job()

  private static let size = 32
  /// The most bytes of texts that are held at a time, unless one job has more.
  private static let bytes = 64 << 10

  /// Reads jobs over those before, as many as there is room for; false after the last of the plan.
  mutating func read(_ reader: inout PlanReader) -> Bool {
    var bytes = 0
    while count < jobs.count, bytes < Self.bytes {
      guard reader.nextJob(&jobs[count]) else { return false }
      bytes += jobs[count].bytes.count
      count += 1
    }
    return true
  }

  /// Counts the jobs but the last one, which is kept.
  mutating func countAllButLast(in fold: inout JobFold, _ pricer: inout JobPricer) {
    guard count > 1 else { return }
    for index in 0..<(count - 1) {
      // Taken out of the list, because a job that a list hands out is copied.
      swap(&job, &jobs[index])
      fold.add(job, &pricer)
      if job.bytes.count > Self.bytes { job = Job() }
    }
    jobs.swapAt(0, count - 1)
    count = 1
  }

  /// Counts all jobs.
  mutating func countAll(in fold: inout JobFold, _ pricer: inout JobPricer) {
    countAllButLast(in: &fold, &pricer)
    guard count > 0 else { return }
    swap(&job, &jobs[0])
    fold.add(job, &pricer)
    count = 0
  }
}
