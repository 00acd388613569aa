import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// Texts that once crashed a reader, or that stand for a way to; `Tests/Fuzzing` adds to them.
@Suite struct CrashTests {
  static let files = Folder.names(in: "\(RepositoryRoot.path)/Fixtures/Crashes")

  @Test(arguments: files)
  func `a text that once crashed is read or refused`(file: String) throws {
    let source = SourceFile(path: "\(RepositoryRoot.path)/Fixtures/Crashes/\(file)")
    let bytes = try source.open().bytes(at: 0, count: 1 << 20)
    let walk = Walk(bytes)
    #expect(!walk.isStopped || !walk.findings.isEmpty)
    let ranges = walk.findings.compactMap { $0.place?.range }
    #expect(source.excerpts(for: ranges).count == ranges.count)
  }

  @Test func `the texts are found`() {
    #expect(Self.files.count >= 4)
  }
}
