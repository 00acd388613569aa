internal import Catalogues
internal import Plans
internal import Quantities

/// Writes the lines of the calls of a job, one after another.
struct JobLines {
  /// The outputs that the first of the levels works on, where they are remembered.
  private var made: MadeOutputs.Walk?
  /// The job, behind the one that it works on, and so on.
  private var levels: [JobCalls]
  /// For each of them, how many outputs it still takes of the one before, and which one of its own the
  /// one behind it works on.
  private var left: [Int64]
  private var output: [Int64]
  private var isBegun = false
  /// What its calls have made so far, where others work on it.
  private(set) var outputs: MadeOutputs?

  /// Begins before the first call.
  init(
    of job: RunningJob,
    _ estimate: Estimate,
    _ catalogue: Catalogue,
    spelling: any CallSpelling
  ) {
    let jobs = job.sources.map(\.job) + [job.job]
    let plan = estimate.plans[estimate.jobs.plan(of: job.index)]
    let sources = [job.made?.job] + job.sources.map(\.index)
    levels = jobs.indices.map { level in
      JobCalls(
        of: jobs[level],
        in: plan,
        catalogue,
        spelling: spelling,
        writesLines: level == jobs.count - 1
      )
    }
    left = jobs.indices.map { level in
      sources[level].map { jobs[level].outputsTaken(of: $0, estimate) } ?? 0
    }
    output = levels.map { _ in 0 }
    made = job.made.map(MadeOutputs.Walk.init)
    if job.isSource {
      outputs = MadeOutputs(of: job.index, levels[levels.count - 1].id)
    }
  }

  /// Adds the line of the next call; false after the last.
  mutating func next(to bytes: inout [UInt8]) -> Bool {
    let last = levels.count - 1
    let first = made == nil ? 0 : -1
    var level = isBegun ? last : first
    isBegun = true
    while true {
      if level == last ? levels[level].next() : nextOutput(of: level) {
        guard level < last else { break }
        level += 1
        begin(level)
      } else {
        guard level > first else { return false }
        level -= 1
        // Where a level has taken all that it takes, nothing comes to those behind it.
        guard left[level + 1] > 0 else { return false }
      }
    }
    levels[last].append(to: &bytes)
    if outputs?.isWhole == true { levels[last].remember(in: &outputs) }
    return true
  }

  /// Moves to the next output of a job that the one behind it works on; false after the last that it
  /// takes.
  private mutating func nextOutput(of level: Int) -> Bool {
    guard left[level + 1] > 0 else { return false }
    if level < 0 {
      guard made?.next() == true else { return false }
    } else if output[level] > 0, output[level] < levels[level].outputs {
      output[level] += 1
    } else {
      guard levels[level].next() else { return false }
      output[level] = 1
    }
    left[level + 1] -= 1
    return true
  }

  private mutating func begin(_ level: Int) {
    let prompt = level == 0 ? made?.prompt : levels[level - 1].handOverPrompt()
    if level == levels.count - 1 { handOver() }
    levels[level].begin(prompt ?? CallPrompt())
    output[level] = 0
  }

  /// Hands the output of the last level's source over to it.
  private mutating func handOver() {
    let source = levels.count - 2
    var input = levels[source + 1].takeInput()
    if source < 0 {
      made?.handOver(to: &input)
    } else {
      input.output = output[source]
      input.call += levels[source].id.start
      levels[source].appendRest(to: &input.call)
      appendSuffix(from: source - 1, to: &input.call)
      appendSuffix(from: source, to: &input.suffix)
    }
    levels[source + 1].take(input)
  }

  /// Adds what an id says of the output of a level: the ids of all calls that lead to it, from the last
  /// to the first, and the numbers of their outputs from the first to the last.
  private func appendSuffix(from level: Int, to bytes: inout [UInt8]) {
    for level in stride(from: level, through: 0, by: -1) {
      bytes.append(UInt8(ascii: "/"))
      bytes += levels[level].id.inside
      levels[level].appendRest(to: &bytes)
    }
    made?.appendSuffix(to: &bytes)
    for level in stride(from: 0, through: level, by: 1) { bytes.append(output: output[level]) }
  }
}

extension Job {
  /// How many outputs of a source it takes at most.
  func outputsTaken(of source: Int, _ estimate: Estimate) -> Int64 {
    switch extras?.keep ?? .all {
    case .all: .max
    case .number(let number): number
    case .share(let share): share.roundedUp(of: estimate.jobs.amount(of: source).outputs) ?? 0
    }
  }
}
