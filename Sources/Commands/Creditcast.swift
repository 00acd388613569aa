package import ArgumentParser
internal import Diagnostics
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

  private static let commands: [any EndingCommand.Type] = [
    CheckCommand.self, LintCommand.self, EstimateCommand.self, DiffCommand.self, ShowCommand.self,
    ExpandCommand.self, RunCommand.self, BalanceCommand.self, HoldCommand.self, WatchCommand.self,
    LedgerCommand.self, HistoryCommand.self, ReconcileCommand.self,
    RunwayCommand.self, ForecastCommand.self, RefillCommand.self, CommentCommand.self,
    InvoicingCommand.self, ApproveCommand.self,
    PricesCommand.self,
    ExplainCommand.self, SchemaCommand.self,
    InitCommand.self, DoctorCommand.self,
  ]

  /// Makes the command, as its parser needs.
  package init() {}

  /// Runs what a command line asks for and answers how the program ends.
  package static func run(_ arguments: [String], in world: World) -> ProgramEnd {
    do {
      let (ours, others) = parted(arguments)
      if let command = namedCommand(of: ours, passing: others) {
        return try command.end(in: world)
      }
      let command = try parseAsRoot(ours)
      guard let command = command as? any EndingCommand else {
        return .status(try help(from: command))
      }
      return try command.end(in: world)
    } catch let failure as Failure {
      return .status(tell(failure, in: world))
    } catch {
      return .status(report(error, in: world))
    }
  }

  /// The words that are for this program's parser, which knows one list of words alone, and those that
  /// `run` passes on to another program.
  private static func parted(_ arguments: [String]) -> (ours: [String], others: [String]) {
    guard arguments.first == RunCommand.configuration.commandName,
      let end = arguments.firstIndex(of: "--")
    else { return (arguments, []) }
    return (Array(arguments[..<end]), Array(arguments[(end + 1)...]))
  }

  /// The command that a line names, if the line is right.
  ///
  /// Reading it with that command alone is several times faster than with all of them. The parser
  /// needs all of them to say what is wrong with a line, and for help.
  private static func namedCommand(
    of arguments: [String],
    passing others: [String]
  ) -> (any EndingCommand)? {
    let type = commands.first { $0.configuration.commandName == arguments.first }
    let command = type?.reading(Array(arguments.dropFirst()))
    guard type == RunCommand.self, var run = command as? RunCommand else { return command }
    run.words = others
    return run
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

/// A command that does its work in a given world, and ends the program.
protocol EndingCommand: ParsableCommand {
  /// Does the work and answers how the program ends.
  func end(in world: World) throws -> ProgramEnd
}

/// A command that ends with a status of this program.
protocol WorldCommand: EndingCommand {
  /// Does the work and answers the status to exit with.
  func run(in world: World) throws -> ExitStatus
}

extension WorldCommand {
  func end(in world: World) throws -> ProgramEnd { .status(try run(in: world)) }
}

extension EndingCommand {
  /// Reads the words after the command's name; nil where they are wrong.
  ///
  /// The cast to the command's own type comes first, because it costs nothing: one to a protocol
  /// looks through everything that conforms to anything.
  fileprivate static func reading(_ words: [String]) -> (any EndingCommand)? {
    let command = try? parseAsRoot(words)
    return command as? Self ?? command as? any EndingCommand
  }
}
