package import Catalogues
internal import Plans
internal import Quantities

/// Writes the lines of the calls of a job, one after another.
package struct JobLines {
  /// The job, behind the one that it works on, and so on.
  private var levels: [JobCalls]
  /// For each of them, how many outputs it still takes of the one before, and which it works on.
  private var left: [Int64]
  private var output: [Int64]
  private var isBegun = false

  /// Begins before the first call.
  package init(
    of job: RunningJob,
    _ estimate: Estimate,
    _ catalogue: Catalogue,
    spelling: any CallSpelling
  ) {
    let last = job.chain.count - 1
    levels = job.chain.enumerated().map { level, link in
      JobCalls(
        of: link.job,
        in: job.plan,
        catalogue,
        spelling: spelling,
        writesLines: level == last
      )
    }
    left = job.chain.indices.map { level in
      guard level > 0 else { return 0 }
      let outputs = estimate.jobs.amount(of: job.chain[level - 1].index).outputs
      switch job.chain[level].job.extras?.keep ?? .all {
      case .all: return .max
      case .number(let number): return number
      case .share(let share): return share.roundedUp(of: outputs) ?? 0
      }
    }
    output = job.chain.map { _ in 0 }
  }

  /// Adds the line of the next call; false after the last.
  package mutating func next(to bytes: inout [UInt8]) -> Bool {
    let last = levels.count - 1
    var level = isBegun ? last : 0
    isBegun = true
    while true {
      if level == last ? levels[level].next() : nextOutput(of: level) {
        guard level < last else { break }
        level += 1
        begin(level)
      } else {
        guard level > 0 else { return false }
        level -= 1
      }
    }
    levels[last].append(to: &bytes)
    return true
  }

  /// Moves to the next output of a job that the one behind it works on; false after the last that it
  /// takes.
  private mutating func nextOutput(of level: Int) -> Bool {
    guard left[level + 1] > 0 else { return false }
    if output[level] > 0, output[level] < levels[level].outputs {
      output[level] += 1
    } else {
      guard levels[level].next() else { return false }
      output[level] = 1
    }
    left[level + 1] -= 1
    return true
  }

  private mutating func begin(_ level: Int) {
    var input = levels[level].takeInput()
    let prompt = levels[level - 1].handOver(output[level - 1], as: &input)
    levels[level].begin(input, prompt)
    output[level] = 0
  }
}
