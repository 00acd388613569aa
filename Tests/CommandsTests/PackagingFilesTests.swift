import TestSupport
import Testing
import YAMLReading

/// The files that others' programs look for.
@Suite struct PackagingFilesTests {
  @Test(arguments: [("action.yml", 1), ("templates/check.yml", 2), (".pre-commit-hooks.yaml", 1)])
  func `files for others are YAML`(path: String, documents: Int) throws {
    let source = SourceFile(path: "\(RepositoryRoot.path)/\(path)")
    #expect(try YAMLTree.documents(in: source).count == documents)
  }
}
