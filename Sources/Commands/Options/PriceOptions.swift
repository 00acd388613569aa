internal import ArgumentParser

/// Which prices, for commands that read no plans.
struct PriceOptions: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: .init(
      "Lay this catalogue's prices over the built-in ones. Repeatable. [env: CREDITCAST_PRICES]",
      valueName: "file"
    )
  )
  var prices: [String] = []
}
