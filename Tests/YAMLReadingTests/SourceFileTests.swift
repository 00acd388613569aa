import Glibc
import Testing
import YAMLReading

/// What is opened, and what is not.
@Suite struct SourceFileTests {
  @Test(arguments: ["/dev/zero", "/dev/null", "/", "/tmp"])
  func `only regular files are opened`(path: String) {
    #expect(problem(opening: path) == .notRegular)
  }

  @Test func `a named pipe is refused without waiting for a writer`() throws {
    try withTemporaryPath { path in
      #expect(unsafe mkfifo(path, 0o600) == 0)
      #expect(problem(opening: path) == .notRegular)
    }
  }

  @Test func `a missing file is told apart`() throws {
    try withTemporaryPath { path in
      #expect(problem(opening: path) == .missing)
      try write("a: 1\n", to: path)
      #expect(problem(opening: path) == nil)
      #expect(problem(opening: path + "/x") == .missing)
    }
  }

  @Test func `a name does not end at a zero byte`() throws {
    try withTemporaryPath { path in
      try write("a: 1\n", to: path)
      #expect(problem(opening: path + "\0.yaml") == .missing)
    }
  }

  @Test func `a file is as large as the limit at most`() throws {
    try withTemporaryPath { path in
      try write("a: 12345\n", to: path)
      #expect(problem(opening: path, limit: 9) == nil)
      #expect(problem(opening: path, limit: 8) == .tooLarge(limit: 8))
    }
  }

  @Test func `a borrowed descriptor is read from its start and stays open`() throws {
    try withTemporaryPath { path in
      try write("a: 1\n", to: path)
      let descriptor = unsafe open(path, O_RDONLY)
      defer { close(descriptor) }
      let source = SourceFile(name: "-", origin: .descriptor(descriptor))
      for _ in 1...2 {
        let bytes = try source.open().bytes(at: 0, count: 100)
        #expect(bytes == Array("a: 1\n".utf8))
      }
      #expect(try source.open().bytes(at: 3, count: 100) == Array("1\n".utf8))
      #expect(fcntl(descriptor, F_GETFD) >= 0)
    }
  }

  @Test func `reading memory beyond its end gives nothing`() throws {
    let stream = ByteStream(Array("abc".utf8))
    #expect(try stream.bytes(at: 3, count: 1) == [])
    #expect(try stream.bytes(at: 99, count: 1) == [])
    #expect(try stream.bytes(at: 1, count: 99) == Array("bc".utf8))
  }

  private func problem(opening path: String, limit: Int = 1 << 20) -> SourceProblem? {
    do throws(SourceProblem) {
      _ = try SourceFile(path: path).open(limit: limit)
      return nil
    } catch {
      return error
    }
  }

  private func withTemporaryPath(_ body: (String) throws -> Void) throws {
    let folder = "/tmp/creditcast-\(UInt64.random(in: 0 ... .max))"
    try #require(unsafe mkdir(folder, 0o700) == 0)
    defer {
      unsafe unlink("\(folder)/file")
      unsafe rmdir(folder)
    }
    try body("\(folder)/file")
  }

  private func write(_ text: String, to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    try #require(unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }
}
