internal import GRDB
package import Ledgers

/// Keeps ledgers in files of SQLite, one file for all accounts.
package struct SQLiteLedgers: LedgerKeeper {
  private let clock: @Sendable () -> StoreClock
  private let place: @Sendable (_ path: String) -> LedgerPlace

  /// Makes a keeper with these clocks; `place` tells what stands at a path.
  package init(
    clock: @escaping @Sendable () -> StoreClock,
    place: @escaping @Sendable (_ path: String) -> LedgerPlace
  ) {
    self.clock = clock
    self.place = place
  }

  /// The version of SQLite; nil where it cannot be used.
  package static var libraryVersion: String? {
    let queue = try? DatabaseQueue()
    return try? queue?.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
  }

  /// Whether there is something at a path.
  package func exists(at path: String) -> Bool { place(path) != .nothing }

  /// Opens a file, or makes it.
  package func open(
    at path: String,
    creating: Bool
  ) throws(LedgerProblem) -> any LedgerStore {
    switch place(path) {
    case .remote(let fileSystem): throw .remote(path, fileSystem: fileSystem)
    case .nothing: guard creating else { throw .missing(path) }
    case .folder: throw .notLedger(path)
    case .file: break
    }
    return try SQLiteLedgerStore(at: path, clock: clock)
  }
}
