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

/// Jobs whose source has run; the one that runs first comes first.
private struct ReadyJobs {
  private let jobs: JobTable
  /// A heap: each runs before the two behind it, which stand at twice its place.
  private var waiting: [Int] = []

  init(jobs: JobTable) {
    self.jobs = jobs
  }

  var isEmpty: Bool { waiting.isEmpty }

  var first: Int? { waiting.first }

  mutating func insert(_ job: Int) {
    waiting.append(job)
    var place = waiting.count - 1
    while place > 0, jobs.runs(waiting[place], before: waiting[(place - 1) / 2]) {
      waiting.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeFirst() -> Int {
    waiting.swapAt(0, waiting.count - 1)
    let first = waiting.removeLast()
    var place = 0
    while let next = nextBehind(place), jobs.runs(waiting[next], before: waiting[place]) {
      waiting.swapAt(place, next)
      place = next
    }
    return first
  }

  /// Which of the two behind a place runs first.
  private func nextBehind(_ place: Int) -> Int? {
    let (left, right) = (2 * place + 1, 2 * place + 2)
    guard right < waiting.count else { return left < waiting.count ? left : nil }
    return jobs.runs(waiting[left], before: waiting[right]) ? left : right
  }
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
