import TestSupport
import Testing

/// The comment poster, from a check's report to what a forge gets.
@Suite struct CommentTests {
  private static let plan = """
    creditcast: 1
    name: posters
    jobs:
      - {id: hero, model: ultra, prompt: A lighthouse, count: 12}
    """

  private static func forge(_ replies: (Int, String)...) -> ScriptedServer {
    ScriptedServer(replies.map { [.reply($0.0, $0.1)] })
  }

  private static func run(_ script: String, at port: UInt16) -> Sandbox.Answer {
    let sandbox = Sandbox()
    sandbox.write(plan, to: "p.yaml")
    let start = "export CREDITCAST_TODAY=2026-11-22 GITHUB_REPOSITORY=acme/art; "
    let api = "export GITHUB_API_URL=http://127.0.0.1:\(port); "
    return sandbox.run(start + api + script)
  }

  @Test(arguments: ["json=report", "markdown=report"])
  func `a report becomes a comment on the pull request of the run`(_ output: String) throws {
    let server = Self.forge((200, #"{"id": 7}"#), (200, "[]"), (201, #"{"id": 1}"#))
    let answer = Self.run(
      """
      creditcast check p.yaml --balance 50 --output \(output) 2>/dev/null
      GITHUB_TOKEN=ghp_canary GITHUB_REF=refs/pull/5/merge creditcast comment github report
      """,
      at: server.port
    )
    #expect(answer.status == 0, "\(answer.talk)")
    #expect(answer.text.isEmpty)
    #expect(answer.talk == "creditcast: the comment is posted\n")
    let body = try #require(server.bodies.last)
    let sent = try JSONParser.parse(Array(body.utf8))
    guard case .string(let comment) = sent[key: "body"] else {
      Issue.record("no body in \(body)")
      return
    }
    #expect(comment.hasPrefix("[//]: <> (creditcast-comment, valid-at="))
    #expect(comment.contains("### Shortfall: 46 credits missing"))
    #expect(server.requests.last?.hasPrefix("POST /repos/acme/art/issues/5/comments ") == true)
  }

  @Test func `the event of the run names the pull request as well`() {
    let server = Self.forge((200, #"{"id": 7}"#), (200, "[]"), (201, #"{"id": 1}"#))
    let answer = Self.run(
      """
      echo '{"pull_request": {"number": 8}}' >event.json
      creditcast check p.yaml --balance 50 --output markdown=report 2>/dev/null
      GITHUB_TOKEN=t GITHUB_REF=refs/heads/main GITHUB_EVENT_PATH=event.json \\
        creditcast comment github report
      """,
      at: server.port
    )
    #expect(answer.status == 0, "\(answer.talk)")
    #expect(server.requests.last?.hasPrefix("POST /repos/acme/art/issues/8/comments ") == true)
  }

  @Test(arguments: [
    ("comment github report --pull 5", 77, "there is no token to post with"),
    ("comment github report", 64, "this run belongs to no pull request"),
    ("comment github nothing --pull 5 --token-env T", 66, "there is no file `nothing`"),
    ("comment github p.yaml --pull 5 --token-env T", 65, "is no report of creditcast"),
    ("comment github report --pull 5 --token-env T --id 'a b'", 64, "cannot be an id"),
    ("comment github report --pull 5 --token-env T --api http://example.com", 64, "unencrypted"),
    ("comment github report --pull 5 --token-env T --api http://127.0.0.1:1", 69, "not be reached"),
    ("comment gitlab report --merge-request 5 --token-env T", 64, "no project is named"),
  ])
  func `what cannot be posted says why`(_ command: String, _ status: Int, _ words: String) {
    let answer = Self.run(
      """
      creditcast check p.yaml --balance 50 --output markdown=report 2>/dev/null
      export T=ghp_canary; creditcast \(command) --timeout 5
      """,
      at: 1
    )
    #expect(answer.status == status, "\(answer.talk)")
    #expect(answer.talk.contains(words), "\(answer.talk)")
    #expect(!answer.talk.contains("ghp_canary"))
  }
}
