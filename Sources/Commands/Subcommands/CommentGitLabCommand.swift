internal import ArgumentParser
internal import Comments
internal import Diagnostics

/// The command `creditcast comment gitlab`.
struct CommentGitLabCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "gitlab",
    abstract: "Post a report as a comment on a merge request.",
    usage: "creditcast comment gitlab [<options>] <report>",
    discussion: """
      Looks for the comment of an earlier run and updates it in place. Nothing is sent where it says \
      the same already, and a newer run's comment stays. In GitLab CI project and merge request are \
      known; the token is taken from GITLAB_TOKEN and needs the scope api.
      """
  )

  @OptionGroup var options: CommentOptions

  @Option(
    name: .long,
    help: .init("The project's number or path. [env: CI_PROJECT_ID]", valueName: "project")
  )
  var project: String?

  @Option(
    name: .long,
    help: .init("The merge request. [env: CI_MERGE_REQUEST_IID]", valueName: "number")
  )
  var mergeRequest: Int?

  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    guard let project = project ?? world.variable("CI_PROJECT_ID") else {
      throw Failure(.usage, "no project is named", help: "name it with `--project`")
    }
    guard let number = mergeRequest ?? world.variable("CI_MERGE_REQUEST_IID").flatMap({ Int($0) })
    else {
      throw Failure(
        .usage,
        "this run belongs to no merge request",
        help: "name one with `--merge-request`, or run this only for merge requests"
      )
    }
    let api = options.api ?? world.variable("CI_API_V4_URL") ?? "https://gitlab.com/api/v4"
    guard let place = CommentPlace(.gitlab, api: api, project: project, number: number) else {
      throw Failure(.usage, "`\(project)` number \(number) is no merge request of a project")
    }
    return try CommentPosting(options: options, global: global, world: world)
      .post(to: place, tokenVariables: ["GITLAB_TOKEN"])
  }
}
