internal import ArgumentParser
internal import Diagnostics
internal import Ledgers

/// The command `creditcast hold void`.
struct HoldVoidCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Give a hold back of which nothing was used.",
    usage: "creditcast hold void [<options>] <hold>"
  )

  @OptionGroup var options: HoldOptions

  @Option(name: .long, help: .init("Why.", valueName: "text"))
  var reason: String?

  func run(in world: World) throws -> ExitStatus {
    try HoldWork(options: options, world: world).run { (ledger, hold) throws(LedgerProblem) in
      try ledger.void(hold, reason: reason)
    }
  }
}
