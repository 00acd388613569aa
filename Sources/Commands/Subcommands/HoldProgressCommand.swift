internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// The command `creditcast hold progress`.
struct HoldProgressCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Report how much of a hold is used so far.",
    usage: "creditcast hold progress --used <credits> [<options>] <hold>"
  )

  @OptionGroup var options: HoldOptions

  @Option(name: .long, help: .init("All that is used so far.", valueName: "credits"))
  var used: CreditAmount

  func run(in world: World) throws -> ExitStatus {
    try HoldWork(options: options, world: world).run { (ledger, hold) throws(LedgerProblem) in
      try ledger.progress(hold, used: used.credits)
    }
  }
}
