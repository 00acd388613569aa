import Commands
import Glibc
import YAMLReading

/// The file system of this machine.
struct LiveFiles: FileSystem {
  func kind(of path: String) -> FileKind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  func names(in folder: String) throws(SourceProblem) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .unreadable(reason: Self.reason) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  var workingFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// A regular file is read where it is; anything else is first copied to a file without a name.
  func standardInput() throws(SourceProblem) -> SourceFile {
    var status = stat()
    guard unsafe fstat(STDIN_FILENO, &status) == 0 else { throw .unreadable(reason: Self.reason) }
    if status.st_mode & S_IFMT == S_IFREG {
      return SourceFile(name: "<stdin>", origin: .descriptor(STDIN_FILENO))
    }
    let limit = YAMLLimits().fileBytes
    let spool = try Self.namelessFile()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(reason: Self.reason) }
      if count == 0 { break }
      total += count
      guard total <= limit else { throw .tooLarge(limit: limit) }
      do {
        try Self.writeAll(Array(buffer[..<count]), to: spool)
      } catch {
        throw .unreadable(reason: "it cannot be kept in a temporary file")
      }
    }
    return SourceFile(name: "<stdin>", origin: .descriptor(spool))
  }

  /// Writes all of them beside their places first, and puts them there once nothing can fail for want
  /// of room or rights; what cannot be replaced, such as a device, is written in between.
  func write(_ files: [OutputFile]) throws(OutputProblem) {
    let drafted = files.filter { kind(of: $0.path) != .other }
    do throws(OutputProblem) {
      for file in drafted { try draft(file) }
      for file in files where kind(of: file.path) == .other {
        try Self.overwrite(file.path, with: file.bytes)
      }
      for file in drafted {
        guard unsafe rename(Self.draftPath(of: file), file.path) == 0 else {
          throw .cannotCreate(path: file.path, reason: Self.reason)
        }
      }
    } catch {
      for file in drafted { unsafe unlink(Self.draftPath(of: file)) }
      throw error
    }
  }

  private func draft(_ file: OutputFile) throws(OutputProblem) {
    guard kind(of: file.path) != .folder else {
      throw .cannotCreate(path: file.path, reason: "it is a folder")
    }
    do throws(OutputProblem) {
      try create(file.bytes, at: Self.draftPath(of: file))
    } catch {
      guard case .cannotCreate(_, let reason) = error else { throw error }
      throw .cannotCreate(path: file.path, reason: reason)
    }
  }

  private static func draftPath(of file: OutputFile) -> String {
    "\(file.path).\(getpid()).tmp"
  }

  func append(_ bytes: [UInt8], to path: String) throws(OutputProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: Self.reason) }
    defer { close(descriptor) }
    try Self.writeAll(bytes, to: descriptor)
  }

  func size(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  func create(_ bytes: [UInt8], at path: String) throws(OutputProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: Self.reason) }
    defer { close(descriptor) }
    do throws(OutputProblem) {
      try Self.writeAll(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw .failed(reason: Self.reason) }
    } catch {
      unsafe unlink(path)
      throw error
    }
  }

  func makeFolder(at path: String) throws(OutputProblem) {
    if kind(of: path) == .folder { return }
    let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if !above.isEmpty { try makeFolder(at: above) }
    guard unsafe mkdir(path, 0o755) == 0 || kind(of: path) == .folder else {
      throw .cannotCreate(path: path, reason: Self.reason)
    }
  }

  /// Writes all bytes to a descriptor.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(OutputProblem) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor,
          buffer.baseAddress.map { unsafe $0 + start },
          buffer.count - start
        )
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw errno == EPIPE ? .closed : .failed(reason: Self.reason) }
      start += count
    }
  }

  /// Writes to a device or a pipe, which cannot be replaced.
  private static func overwrite(_ path: String, with bytes: [UInt8]) throws(OutputProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: Self.reason) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor)
  }

  private static func namelessFile() throws(SourceProblem) -> Int32 {
    var template = temporaryName
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw .unreadable(reason: "no temporary file can be made") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unsafe unlink(template)
    return descriptor
  }

  /// The name of a file or folder that passes, with room for what tells it apart.
  static var temporaryName: [CChar] {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    return Array("\(folder)/creditcast.XXXXXX".utf8CString)
  }

  static var reason: String { unsafe String(cString: strerror(errno)).lowercased() }
}
