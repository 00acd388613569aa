internal import ArgumentParser

/// What to post, and with what.
struct CommentOptions: ParsableArguments {
  @Argument(
    help:
      "A report in JSON, or the Markdown that `--output markdown=FILE` wrote; - is standard input."
  )
  var report: String

  @Option(
    name: .long,
    help: .init("Tell several comments of one change apart.", valueName: "name")
  )
  var id: String?

  @Option(
    name: .long,
    help: .init("Take the token from this variable.", valueName: "name")
  )
  var tokenEnv: String?

  @Option(
    name: .long,
    help: .init("The API's address: https, or http on loopback.", valueName: "url")
  )
  var api: String?

  @Option(
    name: .long,
    help: .init(
      "Wait at most so long, retries included. [env: CREDITCAST_TIMEOUT] (default: 30)",
      valueName: "seconds"
    )
  )
  var timeout: String?
}
