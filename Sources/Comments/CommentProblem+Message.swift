internal import Balances

extension CommentProblem {
  /// What went wrong, in one sentence.
  package var message: String {
    switch self {
    case .badAddress(let problem): problem.message
    case .tokenRejected(let said): "the forge rejected the token\(Self.words(said))"
    case .notAllowed(let said): "the token may not comment there\(Self.words(said))"
    case .notFound(let said): "the forge has no such change\(Self.words(said))"
    case .refused(let status, let said):
      "the forge refused the comment with status \(status)\(Self.words(said))"
    case .rateLimited(let pause):
      "the forge wants fewer requests"
        + (pause.map { ", the next in \($0.components.seconds) s" } ?? "")
    case .unreachable(let reason): "the forge could not be reached: \(reason)"
    case .badReply(let reason): "the forge's answer \(reason)"
    case .tooManyComments(let limit): "more than \(limit) comments stand there already"
    }
  }

  /// What to do about it, in one sentence.
  package var help: String? {
    switch self {
    case .badAddress(let problem): problem.help
    case .tokenRejected: "check that the variable holds a valid token of this forge"
    case .notAllowed:
      "give it the right to write comments; a run for a fork's change usually has a token that only reads"
    case .notFound: "check repository and number, and that the token can see them"
    case .rateLimited: "run again later"
    case .unreachable: "try again, or raise `--timeout`"
    case .refused, .badReply, .tooManyComments: nil
    }
  }

  private static func words(_ said: ServerText?) -> String {
    said.map { ", saying `\($0)`" } ?? ""
  }
}
