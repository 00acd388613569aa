/// Commands that are run in turn, round after round, so that a busy moment of the machine falls on all of
/// them; ratios are taken within a round.
struct Rounds {
  /// For each command, its runs in the order of the rounds.
  let runs: [[Command.Run]]

  /// Runs the commands so many times, every other round in reverse, after one round that does not count.
  init(_ count: Int, _ commands: [Command], ending statuses: Set<Int32> = [0]) throws {
    var runs: [[Command.Run]] = Array(repeating: [], count: commands.count)
    for round in 0...count {
      let order = Array(commands.indices)
      for index in round.isMultiple(of: 2) ? order : order.reversed() {
        let run = try commands[index].run(ending: statuses)
        if round > 0 { runs[index].append(run) }
      }
    }
    self.runs = runs
  }

  /// The median time of a command, in seconds.
  func seconds(_ index: Int) -> Double { median(runs[index].map(\.seconds)) }

  /// The most memory that a command held, in bytes.
  func peak(_ index: Int) -> Double { Double(runs[index].map(\.peak).max() ?? 0) * 1024 }

  /// The median over the rounds of a command's time as a multiple of another's.
  func ratio(_ index: Int, to other: Int) -> Double {
    median(zip(runs[index], runs[other]).map { $0.seconds / $1.seconds })
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }
}
