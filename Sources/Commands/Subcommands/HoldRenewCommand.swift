internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// The command `creditcast hold renew`.
struct HoldRenewCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "Begin a hold's lease anew; exits with 4 when it has run out.",
    usage: "creditcast hold renew [<options>] <hold>"
  )

  @OptionGroup var options: HoldOptions

  @Option(name: .long, help: .init("Hold it so long from now on.", valueName: "duration"))
  var lease: AgeArgument?

  @Option(
    name: .long,
    help: .init("Renew it only if nobody has since this version.", valueName: "number")
  )
  var ifVersion: Int64?

  mutating func validate() throws { try ClaimOptions.check(lease) }

  func run(in world: World) throws -> ExitStatus {
    try HoldWork(options: options, world: world).run { (ledger, hold) throws(LedgerProblem) in
      try ledger.renew(hold, lease: lease?.age.milliseconds, version: ifVersion)
    }
  }
}
