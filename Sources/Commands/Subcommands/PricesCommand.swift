internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast prices`.
struct PricesCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "prices",
    abstract: "List, show or check prices.",
    subcommands: [PricesListCommand.self, PricesShowCommand.self, PricesCheckCommand.self]
  )

  /// Only groups others, and answers with its help.
  func run(in world: World) throws -> ExitStatus { throw CleanExit.helpRequest(self) }
}
