import Balances
import Comments
import TestSupport
import Testing

@Suite struct TroubleTests {
  /// What a forge answers at first, and what is made of it.
  struct Trouble: CustomTestStringConvertible, Sendable {
    let name: String
    let reply: ServerStep
    let isMeant: @Sendable (CommentProblem) -> Bool

    var testDescription: String { name }
  }

  static let all = [
    Trouble(name: "401", reply: .reply(401, #"{"message": "Bad credentials"}"#)) {
      if case .tokenRejected(let said) = $0 { said?.text == "Bad credentials" } else { false }
    },
    Trouble(name: "404", reply: .reply(404, #"{"message": "Not Found"}"#)) {
      if case .notFound = $0 { true } else { false }
    },
    Trouble(name: "422", reply: .reply(422, #"{"message": "too long"}"#)) {
      if case .refused(let status, _) = $0 { status == 422 } else { false }
    },
    Trouble(name: "429", reply: .reply(429, "{}", headers: ["Retry-After: 7"])) {
      $0 == .rateLimited(retryAfter: .seconds(7))
    },
    Trouble(
      name: "403 at the limit",
      reply: .reply(403, "{}", headers: ["X-RateLimit-Remaining: 0"])
    ) {
      $0 == .rateLimited(retryAfter: nil)
    },
    Trouble(name: "302", reply: .reply(302, "", headers: ["Location: http://127.0.0.1:1/"])) {
      if case .refused(let status, _) = $0 { status == 302 } else { false }
    },
    Trouble(name: "503 for good", reply: .reply(503, "down")) {
      if case .unreachable = $0 { true } else { false }
    },
    Trouble(name: "no JSON", reply: .reply(200, "<html>")) {
      if case .badReply = $0 { true } else { false }
    },
    Trouble(name: "other JSON", reply: .reply(200, #"{"id": "7"}"#)) {
      if case .badReply = $0 { true } else { false }
    },
    Trouble(name: "a reset", reply: .reset) { if case .unreachable = $0 { true } else { false } },
    Trouble(name: "the token echoed", reply: .reply(401, #"{"message": "bad \#(Board.token)"}"#)) {
      if case .tokenRejected(let said) = $0 { said?.text == "bad ••••" } else { false }
    },
  ]

  @Test(arguments: all)
  func `trouble is told for what it is`(_ trouble: Trouble) throws {
    let board = Board(.gitlab, steps: trouble.reply)
    let problem = try #require(throws: CommentProblem.self) { try board.post() }
    #expect(trouble.isMeant(problem), "\(problem)")
    #expect(!problem.message.contains(Board.token))
  }

  @Test func `a token that only reads cannot comment`() throws {
    let board = Board(
      .github,
      (200, #"{"id": 7}"#),
      (200, "[]"),
      (403, #"{"message": "Resource not accessible by integration"}"#)
    )
    let problem = try #require(throws: CommentProblem.self) { try board.post() }
    guard case .notAllowed = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(problem.help?.contains("fork") == true)
  }
}
