import Reports
import Testing

@Suite struct RepositoryFolderTests {
  @Test(arguments: [
    ("Plans/a.yaml", "sub/Plans/a.yaml"), ("./a.yaml", "sub/a.yaml"), ("../a.yaml", "a.yaml"),
    ("../other/./a.yaml", "other/a.yaml"), ("/repo/a.yaml", "a.yaml"), ("/elsewhere/a.yaml", nil),
    ("../../a.yaml", nil), ("<stdin>", nil), ("/repo", nil), ("../../../../a", nil),
    ("/repository/a", nil), ("é\u{301}/a", "sub/é\u{301}/a"),
  ])
  func `a file is named from the repository's root on`(file: String, path: String?) {
    let folder = RepositoryFolder(root: "/repo", workingFolder: "/repo/sub")
    #expect(folder.path(of: file) == path)
  }

  @Test func `without a repository the working folder is one`() {
    #expect(RepositoryFolder().path(of: "Plans/a.yaml") == "Plans/a.yaml")
    #expect(RepositoryFolder().path(of: "../a.yaml") == nil)
  }
}
