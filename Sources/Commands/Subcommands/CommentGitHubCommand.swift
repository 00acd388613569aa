internal import ArgumentParser
internal import Comments
internal import Diagnostics

/// The command `creditcast comment github`.
struct CommentGitHubCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "github",
    abstract: "Post a report as a comment on a pull request.",
    usage: "creditcast comment github [<options>] <report>",
    discussion: """
      Looks for the comment of an earlier run and updates it in place. Nothing is sent where it says \
      the same already, and a newer run's comment stays. In GitHub Actions repository and pull request \
      are known; the token is taken from GITHUB_TOKEN.
      """
  )

  @OptionGroup var options: CommentOptions

  @Option(
    name: .long,
    help: .init("The repository. [env: GITHUB_REPOSITORY]", valueName: "owner/name")
  )
  var repository: String?

  @Option(name: .long, help: .init("The pull request's number.", valueName: "number"))
  var pull: Int?

  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    guard let repository = repository ?? world.variable("GITHUB_REPOSITORY") else {
      throw Failure(.usage, "no repository is named", help: "name it with `--repository`")
    }
    guard let pull = pull ?? PullRequestNumber(world: world).number() else {
      throw Failure(
        .usage,
        "this run belongs to no pull request",
        help: "name one with `--pull`, or run this only for pull requests"
      )
    }
    let api = options.api ?? world.variable("GITHUB_API_URL") ?? "https://api.github.com"
    guard let place = CommentPlace(.github, api: api, project: repository, number: pull) else {
      throw Failure(.usage, "`\(repository)` number \(pull) is no pull request of a repository")
    }
    return try CommentPosting(options: options, global: global, world: world)
      .post(to: place, tokenVariables: ["GITHUB_TOKEN", "GH_TOKEN"])
  }
}
