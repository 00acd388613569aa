package import Plans

/// Reads the jobs of a run in the order in which they run, without holding them all.
///
/// The files are read from their start as often as needed: a reading takes all jobs that come in the
/// order in which they run, and keeps some of the others until it is their turn. Plans without
/// priorities need one reading, others one for each priority, or one for so many jobs as are kept.
package struct RunningJobs: ~Copyable {
  private let files: [PlanFile]
  private let estimate: Estimate
  private let order: RunOrder
  private var reader: PlanReader?
  private var isInPlan = false
  private var nextFile = 0
  /// The place of the next job that is read, among those of the run.
  private var nextIndex = 0
  /// The next turn.
  private var turn = 0
  /// Jobs that have been read before their turn.
  private var early: [Int: Job] = [:]
  /// Jobs whose outputs others still work on.
  private var sources: [Int: Job] = [:]
  /// Whether a file turned out to hold other jobs than before.
  package private(set) var haveChanged = false

  /// So many jobs are kept before their turn.
  private let room: Int

  /// Begins to read the files that an estimate was made of; `room` bounds the jobs that are kept before
  /// their turn.
  package init(of files: [PlanFile], _ estimate: Estimate, room: Int = 32_768) {
    self.files = files
    self.room = room
    self.estimate = estimate
    order = RunOrder(of: estimate)
  }

  /// Moves to the next job; nil after the last.
  package mutating func next() -> RunningJob? {
    guard turn < estimate.jobs.count, !haveChanged else { return nil }
    let wanted = order.job(at: turn)
    if let job = early.removeValue(forKey: wanted) { return take(wanted, job) }
    while let (index, job) = readJob() {
      if let last = order.lastTurn(for: index), last >= turn { sources[index] = job }
      if index == wanted { return take(index, job) }
      let turn = order.turn(of: index)
      if turn > self.turn, turn < self.turn + room { early[index] = job }
    }
    haveChanged = true
    return nil
  }

  /// Answers a job whose turn has come, and forgets the sources that nobody needs any more.
  private mutating func take(_ index: Int, _ job: Job) -> RunningJob? {
    var chain = [(index, job)]
    var link = index
    while let source = order.source(of: link) {
      guard let job = sources[source] else {
        haveChanged = true
        return nil
      }
      chain.append((source, job))
      link = source
    }
    for (source, _) in chain.dropFirst() where order.lastTurn(for: source) == turn {
      sources[source] = nil
    }
    turn += 1
    let plan = estimate.plans[estimate.jobs.plan(of: index)]
    return RunningJob(index: index, plan: plan, chain: chain.reversed())
  }

  /// Reads one more job, from the start again behind the last one; nil where the files hold others
  /// than before.
  private mutating func readJob() -> (index: Int, job: Job)? {
    if nextIndex == estimate.jobs.count { rewind() }
    let index = nextIndex
    while true {
      if isInPlan, let job = reader?.nextJob() {
        guard estimate.jobs.hasID(job.text(job.id), index) else { return nil }
        nextIndex += 1
        return (index, job)
      }
      isInPlan = reader?.nextPlan() ?? false
      if isInPlan { continue }
      guard nextFile < files.count else { return nil }
      reader = PlanReader(files[nextFile], headers: estimate.lateHeaders[nextFile] ?? [])
      nextFile += 1
    }
  }

  private mutating func rewind() {
    reader = nil
    isInPlan = false
    nextFile = 0
    nextIndex = 0
  }
}
