internal import GRDB
internal import Ledgers

/// A ledger in one file of SQLite.
///
/// The rollback journal and `synchronous=EXTRA` make a commit last through a loss of power, and each change begins
/// with the write lock, so that it decides on what it sees.
struct SQLiteLedgerStore: LedgerStore {
  private let path: String
  private let queue: DatabaseQueue
  private let clock: @Sendable () -> StoreClock

  /// Opens a file, and makes the tables where it is new.
  init(at path: String, clock: @escaping @Sendable () -> StoreClock) throws(LedgerProblem) {
    // SQLite takes `:memory:`, `file:` and nothing at all for other things than paths.
    let path = path.hasPrefix("/") ? path : "./" + path
    self.path = path
    self.clock = clock
    queue = try SQLiteFault.translated(at: path) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try Self.prepare(queue, at: path)
      return queue
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback { BusyWaiting.goesOn(after: $0) }
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY"
      )
    }
    return configuration
  }

  private static func prepare(_ queue: DatabaseQueue, at path: String) throws {
    if try queue.read({ try kind(of: $0, at: path) }) == .ledger { return }
    try queue.inDatabase { database in
      try database.inTransaction(.immediate) {
        if try kind(of: database, at: path) == .empty {
          try database.execute(sql: LedgerSchema.creation)
        }
        return .commit
      }
    }
  }

  /// What a file is before it is used.
  private enum FileKind { case empty, ledger }

  private static func kind(of database: Database, at path: String) throws -> FileKind {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard application == LedgerSchema.applicationID else {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard application == 0, version == 0, tables == 0 else { throw LedgerProblem.notLedger(path) }
      return .empty
    }
    guard version <= LedgerSchema.version else {
      throw LedgerProblem.newer(path, version: version)
    }
    guard version > 0 else { throw LedgerProblem.damaged("its format has the number \(version)") }
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
    guard mode == "delete" else {
      throw LedgerProblem.damaged("its journal mode is \(mode ?? "none")")
    }
    return .ledger
  }

  func read<Answer>(
    _ account: String,
    _ look: (any LedgerView) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer {
    try SQLiteFault.translated(at: path) {
      try queue.read { database in
        try look(try SQLiteLedgerSession(account, in: database, clock: clock()))
      }
    }
  }

  func change<Answer>(
    _ account: String,
    _ work: (inout any LedgerEdit) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer {
    try SQLiteFault.translated(at: path) {
      var answer: Answer?
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          var edit: any LedgerEdit = try SQLiteLedgerSession(account, in: database, clock: clock())
          answer = try work(&edit)
          return .commit
        }
      }
      guard let answer else { throw LedgerProblem.failed("a change ended without an answer") }
      return answer
    }
  }

  func accounts() throws(LedgerProblem) -> [String] {
    try SQLiteFault.translated(at: path) {
      try queue.read { try String.fetchAll($0, sql: "SELECT name FROM account ORDER BY name") }
    }
  }

  func faults() throws(LedgerProblem) -> [String] {
    try SQLiteFault.translated(at: path) { try queue.read { try SQLiteChecks.faults(in: $0) } }
  }

  func copy(to target: String) throws(LedgerProblem) {
    try SQLiteFault.translated(at: path) {
      try queue.vacuum(into: target.hasPrefix("/") ? target : "./" + target)
    }
  }
}
