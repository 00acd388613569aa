package import Plans

/// Reads the jobs of a run in the order in which they run, without holding them all.
///
/// The files are read from their start as often as needed: a reading takes all jobs that come in the
/// order in which they run, and keeps some of the others until it is their turn. Plans without
/// priorities need one reading, others one for each priority, or one for so many jobs as are kept.
package struct RunningJobs: ~Copyable {
  private let estimate: Estimate
  private let order: RunOrder
  private var reading: JobReading
  /// The next turn.
  private var turn = 0
  /// Jobs that have been read before their turn.
  private var early: [Int: Job] = [:]
  private var sources: JobSources
  /// Whether a file turned out to hold other jobs than before.
  package private(set) var haveChanged = false

  /// So many jobs are kept before their turn.
  private let room: Int

  /// Begins to read the files that an estimate was made of; `room` bounds the jobs that are kept before
  /// their turn.
  package init(of files: [PlanFile], _ estimate: Estimate, room: Int = 32_768) {
    self.room = room
    self.estimate = estimate
    order = RunOrder(of: estimate)
    reading = JobReading(
      PlanStretch.all(of: files, estimate),
      0..<estimate.jobs.count,
      of: estimate
    )
    sources = JobSources(of: estimate)
  }

  /// Moves to the next job, which is read over another one, into its lists; false after the last.
  package mutating func next(_ running: inout RunningJob) -> Bool {
    guard turn < estimate.jobs.count, !haveChanged else { return false }
    guard read(order.job(at: turn), to: &running), sources.trace(&running, order) else {
      haveChanged = true
      return false
    }
    sources.release(at: turn, order)
    turn += 1
    return true
  }

  /// Keeps what the job before has made, for those that work on it.
  package mutating func keepOutputs(of lines: CallLines) {
    if let made = lines.outputs { sources.keep(made) }
  }

  /// Reads on to a job, and keeps those on the way whose turn comes soon.
  private mutating func read(_ wanted: Int, to running: inout RunningJob) -> Bool {
    running.index = wanted
    if let job = early.removeValue(forKey: wanted) {
      running.job = job
      return true
    }
    while let index = reading.next(&running.job) {
      if let last = order.lastTurn(for: index), last >= turn { sources.keep(running.job, index) }
      if index == wanted { return true }
      let turn = order.turn(of: index)
      if turn > self.turn, turn < self.turn + room { early[index] = running.job }
    }
    return false
  }
}
