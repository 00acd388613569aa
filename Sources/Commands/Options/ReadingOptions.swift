internal import ArgumentParser
internal import Plans
internal import Pricing

/// How plans are read, and by which prices.
struct ReadingOptions: ParsableArguments {
  @Option(name: .long, parsing: .singleValue, help: PriceOptions.help)
  var prices: [String] = []

  @Flag(name: .long, help: "Take warnings as errors, and a stale price list as no price list.")
  var strict = false

  @Option(
    name: .long,
    help: .init(
      "Let credits suffice with this chance where the cost is not certain. [env: CREDITCAST_CONFIDENCE] (default: 95)",
      valueName: "percent"
    )
  )
  var confidence: String?

  @Option(
    name: .long,
    help: .init(
      "Tell the time of a run with so many calls at once. [env: CREDITCAST_CONCURRENCY] (default: 4)",
      valueName: "n"
    )
  )
  var concurrency: String?

  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Raise a limit on plans (\(RaisedLimit.names)). Repeatable.",
      valueName: "limit=number"
    )
  )
  var raise: [RaisedLimit] = []

  @Option(
    name: .long,
    help: .init("Read large plans with so many threads, by default all processors.", valueName: "n")
  )
  var jobsParallel: Int?

  /// How large plans are read.
  func splitting(in world: World) -> Splitting {
    Splitting(threads: min(jobsParallel ?? world.processors(), Self.mostThreads))
  }

  private static let mostThreads = 64

  /// The limits to read plans by.
  var limits: PlanLimits {
    raise.reduce(into: PlanLimits()) { $1.apply(to: &$0) }
  }

  mutating func validate() throws {
    if let jobsParallel, jobsParallel < 1 { throw ValidationError("--jobs-parallel is at least 1") }
  }
}
