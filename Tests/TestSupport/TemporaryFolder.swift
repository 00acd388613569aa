internal import Glibc

/// A folder of its own that is removed with everything in it.
package final class TemporaryFolder: Sendable {
  /// The path, without a slash at its end.
  package let path: String

  /// Makes an empty folder.
  package init() {
    var template = Array("/tmp/creditcast-test-XXXXXX".utf8CString)
    unsafe precondition(mkdtemp(&template) != nil, "no temporary folder")
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    _ = ChildProcess.run("rm -rf \"$1\"", [path])
  }

  /// Writes a file and answers its path.
  @discardableResult
  package func write(_ text: String, to name: String, mode: UInt32 = 0o600) -> String {
    write(bytes: Array(text.utf8), to: name, mode: mode)
  }

  /// Writes a file of bytes and answers its path.
  @discardableResult
  package func write(bytes: [UInt8], to name: String, mode: UInt32 = 0o600) -> String {
    let file = "\(path)/\(name)"
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    let written = unsafe Glibc.write(descriptor, bytes, bytes.count)
    precondition(written == bytes.count && fchmod(descriptor, mode) == 0, "cannot write \(file)")
    return file
  }
}
