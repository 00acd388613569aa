internal import ArgumentParser
internal import Quantities

/// How a command is run under a hold.
struct RunOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init("End the command when the live balance falls below this.", valueName: "credits")
  )
  var stopBelow: CreditAmount?

  @Option(
    name: .long,
    help: .init("Read the balance for --stop-below so often. (default: 60s)", valueName: "duration")
  )
  var poll: AgeArgument?

  @Option(
    name: .long,
    help: .init(
      "Give the command so long to end before it is killed.",
      valueName: "time"
    )
  )
  var grace: AgeArgument?

  @Option(
    name: .long,
    help: "Settle by auto, outputs (all are reported), balance or hold (all of it)."
  )
  var settleBy = SettleBy.auto

  @Option(
    name: .long,
    help: .init("Let the command report in this new file, and keep it.", valueName: "file")
  )
  var usage: String?

  @Option(name: .long, help: .init("Write how it ended as JSON.", valueName: "file"))
  var report: String?

  /// The time between two readings of the balance.
  var pollInterval: Duration { .seconds(poll?.age.seconds ?? 60) }

  /// The time that the command has to end.
  var graceTime: Duration { .seconds(grace?.age.seconds ?? 30) }

  mutating func validate() throws {
    let day = Age(seconds: 86_400)
    if let poll, !(Age(seconds: 1)...day).contains(poll.age) {
      throw ValidationError("--poll is from 1s to 1d")
    }
    if let grace, !(Age(seconds: 0)...day).contains(grace.age) {
      throw ValidationError("--grace is from 0s to 1d")
    }
  }
}
