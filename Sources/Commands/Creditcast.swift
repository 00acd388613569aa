package import ArgumentParser
package import Diagnostics
internal import Reports

/// The program: a command line, and the command that it names.
package struct Creditcast: ParsableCommand {
  /// The version of this program.
  package static let version = "0.1.0"

  /// How the program presents itself.
  package static let configuration = CommandConfiguration(
    commandName: "creditcast",
    abstract:
      "Tells before a batch of generation jobs starts whether the account's credits cover it.",
    version: "creditcast \(version)",
    subcommands: commands.map { $0 }
  )

  private static let commands: [any WorldCommand.Type] = [
    CheckCommand.self, LintCommand.self, EstimateCommand.self, DiffCommand.self, ShowCommand.self,
    ExpandCommand.self, BalanceCommand.self, HoldCommand.self, WatchCommand.self,
    LedgerCommand.self, CommentCommand.self,
    PricesCommand.self,
    ExplainCommand.self, SchemaCommand.self,
    InitCommand.self, DoctorCommand.self,
  ]

  /// Makes the command, as its parser needs.
  package init() {}

  /// Runs what a command line asks for and answers the status to exit with.
  package static func run(_ arguments: [String], in world: World) -> ExitStatus {
    do {
      if let command = namedCommand(of: arguments) { return try command.run(in: world) }
      let command = try parseAsRoot(arguments)
      guard let command = command as? any WorldCommand else { return try help(from: command) }
      return try command.run(in: world)
    } catch let failure as Failure {
      return tell(failure, in: world)
    } catch {
      return report(error, in: world)
    }
  }

  /// The command that a line names, if the line is right.
  ///
  /// Reading it with that command alone is several times faster than with all of them. The parser
  /// needs all of them to say what is wrong with a line, and for help.
  private static func namedCommand(of arguments: [String]) -> (any WorldCommand)? {
    let command = commands.first { $0.configuration.commandName == arguments.first }
    return command?.reading(Array(arguments.dropFirst()))
  }

  private static func tell(_ failure: Failure, in world: World) -> ExitStatus {
    for line in failure.lines { world.errors.note(line) }
    if failure.status != .covered, (try? Pipeline.current(nil, in: world)) == .github {
      try? world.errors.write(GitHubReport.failure(failure.message, help: failure.help))
    }
    return failure.status
  }

  /// Asks a command of the parser's own for its help.
  private static func help(from command: any ParsableCommand) throws -> ExitStatus {
    var command = command
    try command.run()
    return .covered
  }

  /// Prints help, a version or a complaint about the command line.
  private static func report(_ error: any Error, in world: World) -> ExitStatus {
    let isAnswer = exitCode(for: error).isSuccess
    let stream = isAnswer ? world.output : world.errors
    let message = fullMessage(for: error, columns: Terminal(world: world).columns(of: stream))
    guard isAnswer else {
      // What was typed is shown again here, and may come from somebody else than the one who reads.
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        world.errors.note(SafeText.of(AddressMask.hidden(String(line))))
      }
      return .usage
    }
    let text = Array((message + "\n").utf8)
    do throws(Failure) {
      try world.answer(text)
      return .covered
    } catch {
      return tell(error, in: world)
    }
  }
}

/// A command that does its work in a given world.
protocol WorldCommand: ParsableCommand {
  /// Does the work and answers the status to exit with.
  func run(in world: World) throws -> ExitStatus
}

extension WorldCommand {
  /// Reads the words after the command's name; nil where they are wrong.
  ///
  /// The cast to the command's own type comes first, because it costs nothing: one to a protocol
  /// looks through everything that conforms to anything.
  fileprivate static func reading(_ words: [String]) -> (any WorldCommand)? {
    let command = try? parseAsRoot(words)
    return command as? Self ?? command as? any WorldCommand
  }
}
