internal import ArgumentParser

/// Which plans, and which prices.
struct PlanOptions: ParsableArguments {
  @Argument(help: "Plan files, folders of them, or - for standard input.")
  var paths: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: "Lay the prices of this catalogue over the built-in ones. [env: CREDITCAST_PRICES]")
  var prices: [String] = []

  @Flag(name: .long, help: "Take warnings as errors, and no stale price list.")
  var strict = false

  mutating func validate() throws {
    if paths.isEmpty { throw ValidationError("name at least one plan, a folder, or -") }
  }
}
