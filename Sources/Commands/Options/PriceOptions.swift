internal import ArgumentParser

/// Which prices, for commands that read no plans.
struct PriceOptions: ParsableArguments {
  @Option(name: .long, parsing: .singleValue, help: help)
  var prices: [String] = []

  /// What `--prices` does, wherever it stands.
  static var help: ArgumentHelp {
    .init(
      "Lay this catalogue's prices over the built-in ones. Repeatable. [env: CREDITCAST_PRICES]",
      valueName: "file"
    )
  }
}
