package import ArgumentParser
package import Diagnostics

/// The program: a command line, and the command that it names.
package struct Creditcast: ParsableCommand {
  /// The version of this program.
  package static let version = "0.1.0"

  /// How the program presents itself.
  package static let configuration = CommandConfiguration(
    commandName: "creditcast",
    abstract: "Tells before a batch of generation jobs starts whether the account's credits cover it.",
    version: version,
    subcommands: [
      CheckCommand.self, EstimateCommand.self, ExpandCommand.self,
      BalanceCommand.self,
    ]
  )

  /// Makes the command, as its parser needs.
  package init() {}

  /// Runs what a command line asks for and answers the status to exit with.
  package static func run(_ arguments: [String], in world: World) -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any WorldCommand { return try command.run(in: world) }
      // What is left asks for help, and throws the text of the command that it was asked of.
      try command.run()
      return .covered
    } catch let failure as Failure {
      for line in failure.lines { world.errors.note(line) }
      return failure.status
    } catch {
      return report(error, in: world)
    }
  }

  /// Prints help, a version or a complaint about the command line.
  private static func report(_ error: any Error, in world: World) -> ExitStatus {
    let text = Array((fullMessage(for: error) + "\n").utf8)
    guard exitCode(for: error).isSuccess else {
      try? world.errors.write(text)
      return .usage
    }
    do throws(OutputProblem) {
      try world.output.write(text)
      return .covered
    } catch {
      return error.status
    }
  }
}

/// A command that does its work in a given world.
protocol WorldCommand: ParsableCommand {
  /// Does the work and answers the status to exit with.
  func run(in world: World) throws -> ExitStatus
}
