internal import Balances
internal import Comments
internal import Diagnostics
internal import Quantities
internal import Reports

/// Posts what a run has reported, and tells what has become of it.
struct CommentPosting {
  let options: CommentOptions
  let global: GlobalOptions
  let world: World

  /// Posts to a place with the token from the first of the variables that is set.
  func post(
    to place: CommentPlace,
    tokenVariables names: [String]
  ) throws(Failure) -> ExitStatus {
    if let id = options.id, !CommentMarker.isID(id) {
      throw Failure(
        .usage,
        "`\(id)` cannot be an id of a comment",
        help: "write 1 to 64 letters, figures, `.`, `-` or `_`"
      )
    }
    let comment = try comment()
    let access = CommentAccess(
      token: try token(from: options.tokenEnv.map { [$0] } ?? names),
      timeout: try SettingsResolver(files: [], world: world).timeout(options.timeout).value,
      toolVersion: Creditcast.version
    )
    let outcome: CommentOutcome
    do {
      outcome = try world.comments.post(comment, to: place, with: access)
    } catch {
      throw Failure(error.status, error.message, help: error.help)
    }
    if !global.quiet { world.errors.note("creditcast: \(outcome.words)") }
    return .covered
  }

  private func comment() throws(Failure) -> Comment {
    let file = ReportFile(path: options.report, world: world)
    let bytes = try file.bytes()
    let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let markdown =
      first == UInt8(ascii: "{")
      ? ReportFormat.markdown.render(try file.report(in: bytes), .plain) : bytes
    guard let text = String(validating: markdown, as: UTF8.self),
      let comment = Comment(text, id: options.id)
    else {
      throw Failure(
        .badData,
        "`\(options.report)` is no report of creditcast",
        help: "write it with `check --output json=FILE`, or with `--output markdown=FILE`"
      )
    }
    return comment
  }

  private func token(from names: [String]) throws(Failure) -> Secret {
    for name in names {
      guard let value = world.variable(name) else { continue }
      do {
        return try Secret(value, ofVariable: name)
      } catch {
        throw Failure(.keyRejected, "the token in `\(name)` cannot be sent in a header")
      }
    }
    throw Failure(
      .keyRejected,
      "there is no token to post with",
      help: "set `\(names[0])`; a run for a fork's change may have none"
    )
  }
}

extension CommentOutcome {
  /// What has become of it, in words.
  fileprivate var words: String {
    switch self {
    case .created: "the comment is posted"
    case .updated: "the comment is updated"
    case .unchanged: "the comment says the same already"
    case .superseded(let moment): "a comment of a newer run (\(moment)) stays"
    }
  }
}

extension CommentProblem {
  /// The status to exit with when there is no comment for this reason.
  fileprivate var status: ExitStatus {
    switch self {
    case .badAddress: .usage
    case .tokenRejected, .notAllowed: .keyRejected
    case .notFound: .noInput
    case .refused, .badReply, .tooManyComments: .badData
    case .rateLimited: .rateLimited
    case .unreachable: .unreachable
    }
  }
}
