extension Estimate {
  /// The jobs in the order in which they run: higher priority first, then the order of the files and
  /// the lines; a job for each output of another never before that one.
  package func runOrder() -> [Int] {
    let byPriority = jobs.indicesByPriority()
    guard !sources.isEmpty else { return byPriority }
    var dependants: [Int: [Int]] = [:]
    for (job, source) in sources { dependants[source, default: []].append(job) }
    let waiting = Set(sources.keys)
    var order: [Int] = []
    order.reserveCapacity(byPriority.count)
    var ready = ReadyJobs(jobs: jobs)
    var next = 0
    let free = byPriority.filter { !waiting.contains($0) }
    while next < free.count || !ready.isEmpty {
      let job: Int
      if let first = ready.first, next == free.count || jobs.runs(first, before: free[next]) {
        job = ready.removeFirst()
      } else {
        job = free[next]
        next += 1
      }
      order.append(job)
      for dependant in dependants[job] ?? [] { ready.insert(dependant) }
    }
    return order
  }
}

/// Jobs whose source has run, in the order in which they run.
private struct ReadyJobs {
  private let jobs: JobTable
  private var waiting: [Int] = []

  init(jobs: JobTable) {
    self.jobs = jobs
  }

  var isEmpty: Bool { waiting.isEmpty }

  var first: Int? { waiting.last }

  mutating func insert(_ job: Int) {
    var (low, high) = (0, waiting.count)
    while low < high {
      let middle = (low + high) / 2
      if jobs.runs(waiting[middle], before: job) { high = middle } else { low = middle + 1 }
    }
    waiting.insert(job, at: low)
  }

  mutating func removeFirst() -> Int { waiting.removeLast() }
}

extension JobTable {
  /// All jobs, higher priority first, then in their order.
  fileprivate func indicesByPriority() -> [Int] {
    let inOrder = Array(0..<count)
    guard inOrder.contains(where: { priority(of: $0) != priority(of: 0) }) else { return inOrder }
    return inOrder.sorted { runs($0, before: $1) }
  }

  /// Whether one job runs before another when neither waits.
  fileprivate func runs(_ first: Int, before second: Int) -> Bool {
    let (left, right) = (priority(of: first), priority(of: second))
    return left == right ? first < second : left > right
  }
}
