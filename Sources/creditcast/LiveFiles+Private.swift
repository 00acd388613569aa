import Commands
import Glibc

/// Files that only this user can read, and that pass with the run.
extension LiveFiles {
  func makePrivateFolder() throws(OutputProblem) -> String {
    var template = Self.temporaryName
    guard unsafe mkdtemp(&template) != nil else {
      let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      throw .cannotCreate(path: path, reason: Self.reason)
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func removePrivateFolder(at path: String) {
    // What cannot be unlinked is a folder; a link to one is unlinked itself.
    for inner in ((try? names(in: path)) ?? []).map({ "\(path)/\($0)" })
    where unsafe unlink(inner) != 0 {
      removePrivateFolder(at: inner)
    }
    unsafe rmdir(path)
  }

  func fill(_ path: String, _ write: (any TextOutput) -> Void) throws(OutputProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: Self.reason) }
    write(LiveOutput(descriptor: descriptor))
    guard close(descriptor) == 0 else { throw .failed(reason: Self.reason) }
  }
}
