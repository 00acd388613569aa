internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// The command `creditcast hold settle`.
struct HoldSettleCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "End a hold with what was used.",
    usage: "creditcast hold settle (--used <credits> | --full) [<options>] <hold>"
  )

  @OptionGroup var options: HoldOptions

  @Option(
    name: .long,
    help: .init("All that was used; it may be more than was held.", valueName: "credits")
  )
  var used: CreditAmount?

  @Flag(name: .long, help: "Take all of it as used, as nobody knows better.")
  var full = false

  @Option(name: .long, help: .init("How many outputs were billed.", valueName: "number"))
  var outputs: Int64?

  mutating func validate() throws {
    if (used == nil) != full { throw ValidationError("give either --used or --full") }
    if let outputs, outputs < 0 { throw ValidationError("--outputs is at least 0") }
  }

  func run(in world: World) throws -> ExitStatus {
    try HoldWork(options: options, world: world).run { (ledger, hold) throws(LedgerProblem) in
      try ledger.settle(
        hold,
        used: used?.credits,
        basis: full ? .hold : .argument,
        outputs: outputs
      )
    }
  }
}
