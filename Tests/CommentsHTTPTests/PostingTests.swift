import Comments
import Quantities
import TestSupport
import Testing

@Suite struct PostingTests {
  private static let user = (200, #"{"id": 7, "login": "ci"}"#)
  private static let mine = #""user": {"id": 7, "type": "User"}"#

  @Test func `the first run of a pull request creates the comment`() throws {
    let board = Board(.github, Self.user, (200, "[]"), (201, #"{"id": 1}"#))
    #expect(try board.post("say \"hi\"\tC:\\x ✓") == .created)
    #expect(
      board.asked == [
        "GET /api/user", "GET /api/repos/acme/art/issues/5/comments?per_page=100&page=1",
        "POST /api/repos/acme/art/issues/5/comments",
      ]
    )
    let sent = try JSONParser.parse(Array(board.server.bodies[2].utf8))
    #expect(
      sent[key: "body"]
        == .string(
          "[//]: <> (creditcast-comment, valid-at=2026-09-22T10:00:00Z)\nsay \"hi\"\tC:\\x ✓"
        )
    )
    let heads = board.server.requests
    #expect(heads.allSatisfy { $0.contains("\r\nAuthorization: Bearer \(Board.token)\r\n") })
  }

  @Test func `a later run updates it in place`() throws {
    let old = Board.posted(41, Board.markdown("old", at: -60), by: Self.mine)
    let foreign = Board.posted(40, "LGTM", by: #""user": {"id": 8, "type": "User"}"#)
    let board = Board(.github, Self.user, (200, "[\(foreign), \(old)]"), (200, #"{"id": 41}"#))
    #expect(try board.post() == .updated)
    #expect(board.asked.last == "PATCH /api/repos/acme/art/issues/comments/41")
  }

  @Test func `nothing is sent where it says the same, or where a newer run wrote it`() throws {
    let same = Board.posted(41, Board.markdown("### Covered", at: -60), by: Self.mine)
    let first = Board(.github, Self.user, (200, "[\(same)]"))
    #expect(try first.post() == .unchanged)
    #expect(first.asked.count == 2)
    let newer = Board.posted(41, Board.markdown("new", at: 60), by: Self.mine)
    let second = Board(.github, Self.user, (200, "[\(newer)]"))
    let moment = Moment(secondsSinceEpoch: Board.now.secondsSinceEpoch + 60)
    #expect(try second.post() == .superseded(by: moment))
    #expect(second.asked.count == 2)
  }

  @Test func `a marker in somebody else's comment is not followed`() throws {
    let trap = Board.posted(
      41,
      Board.markdown("old", at: -60),
      by: #""user": {"id": 8, "type": "User"}"#
    )
    let board = Board(.github, Self.user, (200, "[\(trap)]"), (201, #"{"id": 42}"#))
    #expect(try board.post() == .created)
  }

  @Test func `a token of Actions itself belongs to a bot`() throws {
    let user = (403, #"{"message": "Resource not accessible by integration"}"#)
    let bot = Board.posted(
      41,
      Board.markdown("old", at: -60),
      by: #""user": {"id": 9, "type": "Bot"}"#
    )
    let human = Board.posted(42, Board.markdown("old", at: -30), by: Self.mine)
    let board = Board(.github, user, (200, "[\(bot), \(human)]"), (200, #"{"id": 41}"#))
    #expect(try board.post() == .updated)
    #expect(board.asked.last == "PATCH /api/repos/acme/art/issues/comments/41")
  }

  @Test func `comments beyond the first page are seen`() throws {
    let page = (0..<100).map { Board.posted($0, "LGTM", by: Self.mine) }.joined(separator: ",")
    let old = Board.posted(141, Board.markdown("old", at: -60), by: Self.mine)
    let board = Board(
      .github,
      Self.user,
      (200, "[\(page)]"),
      (200, "[\(old)]"),
      (200, #"{"id": 141}"#)
    )
    #expect(try board.post() == .updated)
    #expect(board.asked[2].hasSuffix("page=2"))
  }

  @Test func `a comment whose answer was lost is found, not doubled`() throws {
    let mine = Board.posted(41, Board.markdown("### Covered"), by: Self.mine)
    let board = Board(
      .github,
      Self.user,
      (200, "[]"),
      (502, "bad gateway"),
      Self.user,
      (200, "[\(mine)]")
    )
    #expect(try board.post() == .unchanged)
    #expect(board.asked.count { $0.hasPrefix("POST") } == 1)
  }

  @Test func `GitLab has its own words for all of it`() throws {
    let old = Board.posted(41, Board.markdown("old", at: -60), by: #""author": {"id": 7}"#)
    let board = Board(.gitlab, Self.user, (200, "[\(old)]"), (200, #"{"id": 41}"#))
    #expect(try board.post() == .updated)
    #expect(
      board.asked == [
        "GET /api/user", "GET /api/projects/17/merge_requests/5/notes?per_page=100&page=1",
        "PUT /api/projects/17/merge_requests/5/notes/41",
      ]
    )
    #expect(
      board.server.requests.allSatisfy { $0.contains("\r\nPRIVATE-TOKEN: \(Board.token)\r\n") }
    )
  }
}
