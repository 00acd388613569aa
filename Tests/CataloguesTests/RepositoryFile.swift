import TestSupport
import YAMLReading

/// Reads files of the checkout that the tests were built from.
enum RepositoryFile {
  static func bytes(of path: String) throws -> [UInt8] {
    let stream = try SourceFile(path: RepositoryRoot.path + "/" + path).open()
    return try stream.bytes(at: 0, count: stream.size)
  }
}
