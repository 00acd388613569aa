internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast forecast`.
struct ForecastCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    _superCommandName: "creditcast",
    abstract: "Hold earlier forecasts against what came.",
    subcommands: [ForecastCheckCommand.self]
  )

  /// Only groups others, and answers with its help.
  func run(in world: World) throws -> ExitStatus { throw CleanExit.helpRequest(self) }
}
