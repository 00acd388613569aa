internal import Plans

/// The jobs of a run that others still work on, and what these have made.
struct JobSources {
  private let estimate: Estimate
  private var jobs: [Int: Job] = [:]
  private var made: [Int: MadeOutputs] = [:]
  private var size = 0
  /// How many jobs are needed no more.
  private var released = 0

  /// About so many bytes are kept of what jobs have made.
  private static let room = 16 << 20

  init(of estimate: Estimate) {
    self.estimate = estimate
  }

  /// Keeps a job that others work on.
  mutating func keep(_ job: Job, _ index: Int) { jobs[index] = job }

  /// Keeps what a job has made.
  mutating func keep(_ outputs: MadeOutputs) {
    if size > Self.room {
      made.removeAll(keepingCapacity: true)
      size = 0
    }
    size += outputs.size
    made[outputs.job] = outputs
  }

  /// Finds the jobs that a job leads back to, as far as it must be known how they make their outputs;
  /// false where one of them is not there.
  func trace(_ running: inout RunningJob, _ order: RunOrder) -> Bool {
    running.isSource = order.lastTurn(for: running.index) != nil
    running.made = nil
    if !running.sources.isEmpty { running.sources = [] }
    guard var source = order.source(of: running.index) else { return true }
    var taker = running.job
    while true {
      if let made = outputs(of: source, for: taker) {
        running.made = made
        break
      }
      guard let job = jobs[source] else { return false }
      running.sources.append((source, job))
      taker = job
      guard let next = order.source(of: source) else { break }
      source = next
    }
    running.sources.reverse()
    return true
  }

  /// What a job has made, where all of it is remembered that another one takes.
  private func outputs(of source: Int, for taker: Job) -> MadeOutputs? {
    guard let made = made[source] else { return nil }
    return made.isWhole || taker.outputsTaken(of: source, estimate) <= made.count ? made : nil
  }

  /// Forgets the jobs whose last turn as a source this was.
  mutating func release(at turn: Int, _ order: RunOrder) {
    while released < order.releases.count, order.releases[released].turn <= turn {
      let source = order.releases[released].source
      jobs[source] = nil
      if let made = made.removeValue(forKey: source) { size -= made.size }
      released += 1
    }
  }
}
