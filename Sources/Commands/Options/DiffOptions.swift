internal import ArgumentParser
internal import Plans
internal import Pricing
internal import Reports

/// What to compare, and by which prices.
struct DiffOptions: ParsableArguments {
  @Argument(
    help: .init(
      "Two plans, folders or saved reports; with --base any number of plans and folders.",
      valueName: "path"
    )
  )
  var paths: [String] = []

  @Option(
    name: .long,
    help: .init(
      "Compare with what this revision of the git repository holds.",
      valueName: "revision"
    )
  )
  var base: String?

  @Option(name: .long, parsing: .singleValue, help: PriceOptions.help)
  var prices: [String] = []

  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Price the old side with this catalogue over the built-in one. Repeatable.",
      valueName: "file"
    )
  )
  var pricesBase: [String] = []

  @Option(
    name: .long,
    help: .init("Take this day as today for the old side.", valueName: "day")
  )
  var todayBase: String?

  @Flag(name: .long, help: "Take warnings about the new side as errors.")
  var strict = false

  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Raise a limit on plans (\(RaisedLimit.names)). Repeatable.",
      valueName: "limit=number"
    )
  )
  var raise: [RaisedLimit] = []

  @Flag(name: .long, help: "Read the live balance, and tell whether it covers the new side.")
  var liveBalance = false

  /// The limits to read plans by.
  var limits: PlanLimits {
    raise.reduce(into: PlanLimits()) { $1.apply(to: &$0) }
  }

  mutating func validate() throws {
    if base == nil, paths.count != 2 {
      throw ValidationError("name the old and the new side, or a revision with --base")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read only once")
    }
  }
}
