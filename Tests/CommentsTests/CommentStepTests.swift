import Comments
import Quantities
import TestSupport
import Testing

@Suite struct CommentStepTests {
  private static let now = Moment(secondsSinceEpoch: 1_790_071_200)

  private static func text(_ body: String, id: String? = nil, at seconds: Int = 0) -> String {
    let validAt = Moment(secondsSinceEpoch: now.secondsSinceEpoch + seconds)
    return "\(CommentMarker(id: id, validAt: validAt).line)\n\n\(body)\n"
  }

  private static func step(_ posted: PostedComment...) throws -> CommentStep {
    let comment = try #require(Comment(text("new"), id: nil))
    return CommentStep(for: comment, among: posted, at: now)
  }

  private static func own(_ id: String, _ text: String) -> PostedComment {
    PostedComment(id: id, text: text, isOwn: true)
  }

  @Test func `where no comment is ours one is created`() throws {
    #expect(try Self.step() == .create)
    #expect(try Self.step(Self.own("1", "### Covered")) == .create)
    #expect(try Self.step(Self.own("1", Self.text("old", id: "other", at: -60))) == .create)
  }

  @Test func `an older comment is brought up to date`() throws {
    #expect(try Self.step(Self.own("7", Self.text("old", at: -60))) == .update(id: "7"))
    #expect(try Self.step(Self.own("7", Self.text("old", at: 0))) == .update(id: "7"))
  }

  @Test func `the newest of several is meant`() throws {
    let older = Self.own("7", Self.text("old", at: -90))
    let newer = Self.own("8", Self.text("old", at: -60))
    #expect(try Self.step(older, newer) == .update(id: "8"))
    #expect(try Self.step(newer, older) == .update(id: "8"))
  }

  @Test func `a comment that says the same stays, whatever the forge did to its line ends`() throws
  {
    let same = Self.text("new", at: -60).replacing("\n", with: "\r\n") + "\r\n"
    #expect(try Self.step(Self.own("7", same)) == .keep)
  }

  @Test func `a newer run's comment stays`() throws {
    let moment = Moment(secondsSinceEpoch: Self.now.secondsSinceEpoch + 30)
    #expect(try Self.step(Self.own("7", Self.text("old", at: 30))) == .giveWay(to: moment))
  }

  @Test func `a comment of somebody else is not ours, and one from the future is not believed`()
    throws
  {
    let foreign = PostedComment(id: "7", text: Self.text("old", at: -60), isOwn: false)
    #expect(try Self.step(foreign) == .create)
    #expect(try Self.step(Self.own("7", Self.text("old", at: 86_400))) == .create)
  }
}
