internal import ArgumentParser

/// What a purchase is decided by.
struct RefillOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init(
      "Let credits last so long after they are there. [env: CREDITCAST_COVER] (default: 14d)",
      valueName: "days"
    )
  )
  var cover: String?

  @Option(
    name: .long,
    help: .init(
      "Let the longest option last so long. [env: CREDITCAST_HORIZON] (default: 30d)",
      valueName: "days"
    )
  )
  var horizon: String?

  @Option(
    name: .long,
    help: .init("Spend at most so many dollars. [env: CREDITCAST_BUDGET]", valueName: "amount")
  )
  var budget: String?

  @Option(
    name: .long,
    help: .init(
      "It costs so many dollars when credits run out. [env: CREDITCAST_STOP_COST]",
      valueName: "amount"
    )
  )
  var stopCost: String?
}
