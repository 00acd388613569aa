internal import ArgumentParser
internal import Quantities

/// How a command is run under a hold.
struct RunOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init(
      "Hold the credits for so long at a time; renewed while the command runs.",
      valueName: "time"
    )
  )
  var lease = TimeSpan(seconds: 900)

  @Option(
    name: .long,
    help: .init("End the command when the live balance falls below this.", valueName: "credits")
  )
  var stopBelow: String?

  @Option(
    name: .long,
    help: .init("Read the balance for --stop-below so often.", valueName: "time")
  )
  var poll = TimeSpan(seconds: 60)

  @Option(
    name: .long,
    help: .init(
      "Give the command so long to end before it is killed.",
      valueName: "time"
    )
  )
  var grace = TimeSpan(seconds: 30)

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

  /// The balance below which the command is ended.
  var floor: Credits? { stopBelow.flatMap(Credits.init(amount:)) }

  mutating func validate() throws {
    if stopBelow != nil, floor == nil {
      throw ValidationError("--stop-below is an amount of credits, such as 250 or 12.5")
    }
    if lease.milliseconds < 1000 { throw ValidationError("--lease is at least a second") }
    if poll.milliseconds < 1000 { throw ValidationError("--poll is at least a second") }
  }
}
