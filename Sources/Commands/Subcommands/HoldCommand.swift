internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast hold`.
struct HoldCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Hold credits for a run, so that no other run is granted them.",
    subcommands: [
      HoldOpenCommand.self, HoldRenewCommand.self, HoldVerifyCommand.self,
      HoldProgressCommand.self, HoldSettleCommand.self, HoldVoidCommand.self,
      HoldListCommand.self, HoldExpireCommand.self,
    ]
  )

  /// Only groups others, and answers with its help.
  func run(in world: World) throws -> ExitStatus { throw CleanExit.helpRequest(self) }
}
