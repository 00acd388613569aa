import Commands
import Glibc
import LedgersSQLite

extension LiveFiles {
  /// What stands at the path of a ledger.
  ///
  /// Locks and syncs of other machines' file systems cannot be trusted.
  static func ledgerPlace(at path: String) -> LedgerPlace {
    let kind = LiveFiles().kind(of: path)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    if let name = remoteFileSystem(of: kind == nil ? folder : path) { return .remote(name) }
    switch kind {
    case nil: return .nothing
    case .file: return .file
    case .folder, .other: return .folder
    }
  }

  /// The name of the file system that a path lies on, if it is one of another machine.
  private static func remoteFileSystem(of path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    let name = MountTable.current.fileSystem(of: unsafe String(cString: real))
    return name.flatMap { remoteNames.contains($0) ? $0 : nil }
  }

  private static let remoteNames: Set<String> = [
    "afs", "ceph", "cifs", "coda", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3",
    "smbfs",
  ]
}
