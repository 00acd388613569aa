internal import Glibc

/// A file that holds one API key and that nobody but its owner can read.
package struct KeyFile: Sendable, Hashable {
  /// The path as it was given.
  package let path: String

  private static let largest = 4096

  /// Names a key file without opening it.
  package init(path: String) {
    self.path = path
  }

  /// Reads the key, or says why the file is not safe to use.
  package func read() throws(BalanceProblem) -> Secret {
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw problem(errno == ENOENT ? .missing : Self.systemFault) }
    defer { close(descriptor) }
    if let fault = Self.fault(of: descriptor) { throw problem(fault) }
    var bytes = [UInt8](repeating: 0, count: Self.largest + 1)
    defer { Self.wipe(&bytes) }
    var count = 0
    // A key is short, so reading its bytes one by one costs nothing that can be felt.
    while count < bytes.count {
      let added = unsafe Glibc.read(descriptor, &bytes[count], 1)
      guard added >= 0 || errno == EINTR else { throw problem(Self.systemFault) }
      if added == 0 { break }
      count += max(0, added)
    }
    guard count <= Self.largest else { throw problem(.tooLarge) }
    return try Secret(bytes[..<Self.lengthOfKey(bytes[..<count])], from: .file(path))
  }

  private static func wipe(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe explicit_bzero(start, buffer.count)
    }
  }

  private func problem(_ fault: KeyFileFault) -> BalanceProblem {
    .keyFile(fault, path: path)
  }

  private static var systemFault: KeyFileFault {
    .unreadable(unsafe String(cString: strerror(errno)))
  }

  /// Checks the opened file itself, so that nobody can exchange it after the check.
  private static func fault(of descriptor: Int32) -> KeyFileFault? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return systemFault }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notRegular }
    guard status.st_uid == geteuid() else { return .foreign }
    let mode = status.st_mode & 0o7777
    return mode & 0o077 == 0 ? nil : .open(mode: String(mode, radix: 8))
  }

  /// The length without one end of line.
  private static func lengthOfKey(_ bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.last == 0x0A else { return bytes.count }
    return bytes.count - (bytes.dropLast().last == 0x0D ? 2 : 1)
  }
}
