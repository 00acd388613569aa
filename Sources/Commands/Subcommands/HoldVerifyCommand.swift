internal import ArgumentParser
internal import Diagnostics
internal import Ledgers

/// The command `creditcast hold verify`.
struct HoldVerifyCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether a hold still holds; exits with 4 when its lease has run out.",
    usage: "creditcast hold verify [<options>] <hold>",
    discussion: "A run that asks before each part of its work stops in time."
  )

  @OptionGroup var options: HoldOptions

  func run(in world: World) throws -> ExitStatus {
    try HoldWork(options: options, world: world).run { (ledger, hold) throws(LedgerProblem) in
      try ledger.verify(hold)
    }
  }
}
