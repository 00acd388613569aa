internal import Glibc

/// Owns an open text and reads it piece by piece, from any offset.
package struct ByteStream: ~Copyable, Sendable {
  private let storage: Storage
  /// The size in bytes when it was opened.
  package let size: Int
  /// What is read of the text, and what before it.
  private var part = 0..<Int.max
  private var prefix: [UInt8] = []

  private enum Storage {
    case memory([UInt8])
    case descriptor(Int32, isOwned: Bool)
  }

  /// Reads bytes in memory.
  package init(_ bytes: [UInt8]) {
    storage = .memory(bytes)
    size = bytes.count
  }

  /// Opens a regular file.
  package init(path: String, limit: Int) throws(SourceProblem) {
    // A C string would end there, and name another file.
    guard !path.utf8.contains(0) else { throw .missing }
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.problem(of: errno) }
    do {
      size = try Self.size(of: descriptor, limit: limit)
    } catch {
      close(descriptor)
      throw error
    }
    storage = .descriptor(descriptor, isOwned: true)
  }

  /// Reads a descriptor that somebody else keeps open.
  package init(borrowing descriptor: Int32, limit: Int) throws(SourceProblem) {
    size = try Self.size(of: descriptor, limit: limit)
    storage = .descriptor(descriptor, isOwned: false)
  }

  /// Keeps only a part of the text, and lays other bytes before it.
  package consuming func part(_ range: Range<Int>, after prefix: [UInt8] = []) -> ByteStream {
    part = range
    self.prefix = prefix
    return self
  }

  deinit {
    if case .descriptor(let descriptor, isOwned: true) = storage { close(descriptor) }
  }

  /// A path that names the opened file, whatever its name points at now.
  var descriptorPath: String? {
    guard case .descriptor(let descriptor, _) = storage else { return nil }
    return "/proc/self/fd/\(descriptor)"
  }

  /// Copies bytes from an offset into a buffer and answers how many; 0 at the end.
  package func read(
    at offset: Int,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceProblem) -> Int {
    guard offset >= prefix.count else { return unsafe copy(prefix, from: offset, into: buffer) }
    let start = part.lowerBound + (offset - prefix.count)
    guard start < part.upperBound else { return 0 }
    let room = min(buffer.count, part.upperBound - start)
    return try unsafe readWhole(
      at: start,
      into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room])
    )
  }

  /// Copies bytes from an offset in the whole text.
  private func readWhole(
    at offset: Int,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceProblem) -> Int {
    switch storage {
    case .memory(let bytes):
      guard offset < bytes.count else { return 0 }
      return unsafe copy(bytes, from: offset, into: buffer)
    case .descriptor(let descriptor, _):
      while true {
        let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, offset)
        if count >= 0 { return count }
        guard errno == EINTR else { throw Self.problem(of: errno) }
      }
    }
  }

  private func copy(
    _ bytes: [UInt8],
    from offset: Int,
    into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let count = min(buffer.count, bytes.count - offset)
    unsafe bytes.withUnsafeBytes { source in
      let piece = unsafe UnsafeRawBufferPointer(rebasing: source[offset..<(offset + count)])
      unsafe buffer.copyMemory(from: piece)
    }
    return count
  }

  /// Copies at most `count` bytes from an offset.
  package func bytes(at offset: Int, count: Int) throws(SourceProblem) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      var read = 0
      var problem: SourceProblem?
      let room = min(count - result.count, 64 << 10)
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        do throws(SourceProblem) {
          read = try unsafe self.read(
            at: offset + result.count,
            into: UnsafeMutableRawBufferPointer(buffer)
          )
        } catch {
          problem = error
        }
        initialized = read
      }
      if let problem { throw problem }
      guard read > 0 else { break }
      result += piece
    }
    return result
  }

  private static func size(of descriptor: Int32, limit: Int) throws(SourceProblem) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw problem(of: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    return Int(status.st_size)
  }

  private static func problem(of number: Int32) -> SourceProblem {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case EISDIR, ENXIO: .notRegular
    default: .unreadable(reason: unsafe String(cString: strerror(number)).lowercased())
    }
  }
}
