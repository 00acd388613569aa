import Balances
import Comments
import CommentsHTTP
import Quantities
import TestSupport
import Transport

/// A forge on loopback that answers from a script, and a comment to bring there.
struct Board {
  let server: ScriptedServer
  private let forge: CommentPlace.Forge

  /// A token that must appear in no answer.
  static let token = "ghp_0123456789abcdefghij0123456789"
  static let now = Moment(secondsSinceEpoch: 1_790_071_200)

  init(_ forge: CommentPlace.Forge, _ replies: (status: Int, body: String)...) {
    self.forge = forge
    server = ScriptedServer(replies.map { [.reply($0.status, $0.body)] })
  }

  init(_ forge: CommentPlace.Forge, steps: ServerStep) {
    self.forge = forge
    server = ScriptedServer(steps)
  }

  /// Markdown as a report's format writes it, so many seconds after now.
  static func markdown(_ body: String, at seconds: Int = 0) -> String {
    let validAt = Moment(secondsSinceEpoch: now.secondsSinceEpoch + seconds)
    return "\(CommentMarker(validAt: validAt).line)\n\n\(body)\n"
  }

  /// One comment as the forge tells it.
  static func posted(_ id: Int, _ text: String, by author: String) -> String {
    let spelt = text.replacing("\n", with: "\\n")
    return "{\"id\": \(id), \"body\": \"\(spelt)\", \(author)}"
  }

  /// Brings a comment there; a failure is thrown as it is.
  func post(_ body: String = "### Covered") throws(CommentProblem) -> CommentOutcome {
    let waiting = Waiting(
      now: { Self.now },
      elapsed: { .zero },
      sleep: { _ in },
      jitter: { _ in .zero }
    )
    guard let comment = Comment(Self.markdown(body), id: nil),
      let secret = try? Secret(Self.token, ofVariable: "GITHUB_TOKEN"),
      let place = CommentPlace(
        forge,
        api: "http://127.0.0.1:\(server.port)/api",
        project: forge == .github ? "acme/art" : "17",
        number: 5
      )
    else { preconditionFailure("the sample is sound") }
    let access = CommentAccess(token: secret, timeout: .seconds(20), toolVersion: "0.1.0")
    return try CurlCommentService(waiting: waiting).post(comment, to: place, with: access)
  }

  /// The first lines of all requests, without the protocol.
  var asked: [String] {
    server.requests.map { head in
      String(head.prefix { $0 != "\r\n" }).replacing(" HTTP/1.1", with: "")
    }
  }
}
