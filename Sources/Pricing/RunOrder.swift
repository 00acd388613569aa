/// The order in which the jobs of a run run, and how long each is needed.
struct RunOrder {
  /// The jobs by their turns, and the turns of the jobs; empty where they run as they stand.
  private var jobs: [Int32] = []
  private var turns: [Int32] = []
  private let sources: [Int: Int]
  /// For each job that others work on, the turn of the last of them, or of one that works on theirs.
  private var lastTurns: [Int: Int] = [:]
  /// The same, in the order of the turns.
  private(set) var releases: [(turn: Int, source: Int)] = []

  init(of estimate: Estimate) {
    sources = estimate.sources
    guard !sources.isEmpty || estimate.jobs.hasPriorities else { return }
    jobs = estimate.runOrder().map(Int32.init(truncatingIfNeeded:))
    turns = Array(repeating: 0, count: jobs.count)
    for (turn, job) in jobs.enumerated() { turns[Int(job)] = Int32(truncatingIfNeeded: turn) }
    for (turn, job) in jobs.enumerated().reversed() {
      guard let source = sources[Int(job)] else { continue }
      let last = max(turn, lastTurns[Int(job)] ?? 0)
      lastTurns[source] = max(last, lastTurns[source] ?? 0)
    }
    releases = lastTurns.map { ($0.value, $0.key) }.sorted { $0.turn < $1.turn }
  }

  /// The job that runs at a turn.
  func job(at turn: Int) -> Int { jobs.isEmpty ? turn : Int(jobs[turn]) }

  /// The turn at which a job runs.
  func turn(of job: Int) -> Int { turns.isEmpty ? job : Int(turns[job]) }

  /// The job whose outputs a job works on.
  func source(of job: Int) -> Int? { sources.isEmpty ? nil : sources[job] }

  /// The last turn that needs a job as a source; nil where none does.
  func lastTurn(for source: Int) -> Int? { lastTurns.isEmpty ? nil : lastTurns[source] }
}
