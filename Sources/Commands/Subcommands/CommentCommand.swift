internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast comment`.
struct CommentCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment",
    abstract: "Post a report as a comment, and keep it up to date.",
    subcommands: [CommentGitHubCommand.self, CommentGitLabCommand.self]
  )

  /// Only groups others, and answers with its help.
  func run(in world: World) throws -> ExitStatus { throw CleanExit.helpRequest(self) }
}
