import Commands
import Glibc

extension LiveFiles {
  /// The file is on the disk before it gets its name, and the name before this returns.
  func publish(_ draft: String, at path: String, replacing: Bool) throws(OutputProblem) {
    try Self.synchronize(draft, O_RDONLY)
    if replacing {
      guard unsafe rename(draft, path) == 0 else { throw Self.cannotCreate(path) }
    } else {
      guard unsafe link(draft, path) == 0 else { throw Self.cannotCreate(path) }
      unsafe unlink(draft)
    }
    let slash = path.lastIndex(of: "/")
    try Self.synchronize(slash.map { String(path[...$0]) } ?? ".", O_RDONLY | O_DIRECTORY)
  }

  func remove(_ path: String) {
    unsafe unlink(path)
  }

  private static func synchronize(_ path: String, _ flags: Int32) throws(OutputProblem) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotCreate(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .failed(reason: reason) }
  }

  private static func cannotCreate(_ path: String) -> OutputProblem {
    .cannotCreate(path: path, reason: reason)
  }
}
