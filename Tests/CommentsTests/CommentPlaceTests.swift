import Comments
import Testing

@Suite struct CommentPlaceTests {
  @Test func `addresses are those of the forges' documentation`() throws {
    let api = "https://api.github.com/"
    let pull = try #require(CommentPlace(.github, api: api, project: "acme/art", number: 5))
    #expect(pull.comments == "https://api.github.com/repos/acme/art/issues/5/comments")
    #expect(pull.comment("9") == "https://api.github.com/repos/acme/art/issues/comments/9")
    let gitlab = "https://gitlab.com/api/v4"
    let merge = try #require(CommentPlace(.gitlab, api: gitlab, project: "a/b/c", number: 5))
    #expect(merge.comments == "https://gitlab.com/api/v4/projects/a%2Fb%2Fc/merge_requests/5/notes")
    #expect(merge.comment("9").hasSuffix("/notes/9"))
  }

  @Test(arguments: [
    "acme", "acme/art/x", "acme/..", "acme/", "a b/c", "acme/art?x=1", "acme/a%2Fb", "",
  ])
  func `what could lead elsewhere is no repository`(_ project: String) {
    #expect(CommentPlace(.github, api: "https://x", project: project, number: 5) == nil)
  }

  @Test(arguments: [0, -5])
  func `numbers begin at one`(_ number: Int) {
    #expect(CommentPlace(.gitlab, api: "https://x", project: "5", number: number) == nil)
  }
}
