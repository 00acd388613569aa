/// A text that can be read more than once: a file, a spooled standard input, or bytes in memory.
package struct SourceFile: Sendable {
  /// The name as the user gave it; findings show it.
  package let name: String
  /// Where the bytes are.
  package let origin: Origin

  /// Makes a source.
  package init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }

  /// A file of the same name and path.
  package init(path: String) {
    self.init(name: path, origin: .path(path))
  }

  /// Opens the text for reading from its start.
  package func open(limit: Int = YAMLLimits().fileBytes) throws(SourceProblem) -> ByteStream {
    switch origin {
    case .path(let path): try ByteStream(path: path, limit: limit)
    case .descriptor(let descriptor): try ByteStream(borrowing: descriptor, limit: limit)
    case .memory(let bytes): ByteStream(bytes)
    case .reader(let read): ByteStream(try Self.bytes(read, limit: limit))
    }
  }

  private static func bytes(
    _ read: () throws(SourceProblem) -> [UInt8],
    limit: Int
  ) throws(SourceProblem) -> [UInt8] {
    let bytes = try read()
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }
}

extension SourceFile {
  /// Where the bytes of a text are.
  package enum Origin: Sendable {
    /// In the file system.
    case path(String)
    /// Behind an open descriptor of a regular file, which stays open.
    case descriptor(Int32)
    /// In memory.
    case memory([UInt8])
    /// Wherever somebody else reads them from, each time that the text is opened.
    case reader(@Sendable () throws(SourceProblem) -> [UInt8])
  }
}
