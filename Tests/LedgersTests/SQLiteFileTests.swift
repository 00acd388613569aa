import GRDB
import LedgerSupport
import Ledgers
import LedgersSQLite
import Quantities
import TestSupport
import Testing

/// What the file of a ledger holds against programs that are not ours.
@Suite struct SQLiteFileTests {
  private let folder = TemporaryFolder()
  private let clock = HandClock()
  private var path: String { folder.path + "/ledger.sqlite" }

  /// Opens the file, whatever is there.
  private func opened(_ place: LedgerPlace = .file) throws -> any LedgerStore {
    let clock = clock
    return try SQLiteLedgers(clock: { clock.now }, place: { _ in place })
      .open(at: path, creating: true)
  }

  /// A ledger with a few events, holds among them.
  private func filled() throws -> Bench {
    let names = Names()
    let ledger = Ledger(
      account: "main",
      store: try opened(.nothing),
      tool: "0",
      makeName: { names.next() }
    )
    let bench = Bench(clock: clock, ledger: ledger)
    let hold = try bench.granted(10, balance: 100)
    _ = try bench.ledger.settle(hold.id, used: nil, basis: .hold)
    _ = try bench.granted(20, balance: 100)
    return bench
  }

  @Test(
    arguments: [
      ("UPDATE event SET body = '{}' WHERE sequence = 1", "events never change"),
      ("DELETE FROM event WHERE sequence = 5", "events are never deleted"),
      ("DELETE FROM event", "events are never deleted"),
      ("DELETE FROM hold", "holds are never deleted"),
      ("DELETE FROM account", "accounts are never"),
      ("UPDATE hold SET used = 0 WHERE state <> 'active'", "a hold ends once"),
      ("UPDATE account SET sequence = 9", "an account grows event by event"),
      ("UPDATE account SET ceiling = 9000000000", "an account grows event by event"),
      (
        "INSERT INTO event SELECT account, 9, kind, 'x', NULL, NULL, time, at, tool, body, digest, 0, 0 FROM event LIMIT 1",
        "without gaps"
      ),
      (
        "INSERT OR REPLACE INTO event SELECT account, 6, kind, id, NULL, NULL, time, at, tool, body, digest, 0, 0 FROM event LIMIT 1",
        "events never change"
      ),
      (
        "INSERT OR REPLACE INTO hold SELECT account, opened, id, amount, 0, 'active', version, lease, deadline, NULL FROM hold",
        "a hold ends once"
      ),
      (
        "INSERT OR REPLACE INTO account SELECT id, name, 0, digest, 0, wall, boot, uptime, NULL, NULL, seal FROM account",
        "accounts are never replaced"
      ),
      ("UPDATE hold SET amount = 0 WHERE state = 'active'", "CHECK"),
      ("UPDATE hold SET used = amount + 1 WHERE state = 'active'", "CHECK"),
      ("UPDATE hold SET state = 'free' WHERE state = 'active'", "CHECK"),
      ("UPDATE hold SET amount = 'much' WHERE state = 'active'", "cannot store TEXT"),
      (
        "INSERT INTO event SELECT account, 6, kind, id, NULL, NULL, time, at, tool, body, digest, 0, 0 FROM event LIMIT 1",
        "events never change"
      ),
    ]
  )
  func `what must never happen is refused, whoever asks`(
    _ statement: String,
    _ words: String
  ) throws {
    let bench = try filled()
    let before = try bench.snapshot()
    let queue = try DatabaseQueue(path: path)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: statement) }
    }
    #expect(error?.message?.contains(words) == true, "\(error?.message ?? "")")
    #expect(try bench.snapshot() == before)
    try bench.check()
  }

  @Test func `the settings that make a commit last are those of each connection`() throws {
    _ = try filled()
    let queue = try DatabaseQueue(path: path)
    let settings = try queue.read { database in
      try ["journal_mode", "application_id", "user_version"].map {
        try String.fetchOne(database, sql: "SELECT \($0) FROM pragma_\($0)")
      }
    }
    #expect(settings == ["delete", "1667460145", "1"])
  }

  @Test func `a file of a later version is refused, and stays as it is`() throws {
    _ = try filled()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 2") }
    let bytes = RepositoryRoot.bytes(at: path)
    #expect(throws: LedgerProblem.newer(path, version: 2)) { try opened() }
    #expect(RepositoryRoot.bytes(at: path) == bytes)
  }

  @Test func `another program's file of SQLite is refused, and stays as it is`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
    let bytes = RepositoryRoot.bytes(at: path)
    #expect(throws: LedgerProblem.notLedger(path)) { try opened() }
    #expect(RepositoryRoot.bytes(at: path) == bytes)
  }

  @Test(arguments: ["hello", String(repeating: "SQLite format 4\0", count: 300)])
  func `a file of something else is refused, and stays as it is`(_ text: String) throws {
    folder.write(text, to: "ledger.sqlite")
    #expect(throws: LedgerProblem.notLedger(path)) { try opened() }
    #expect(RepositoryRoot.bytes(at: path) == Array(text.utf8))
  }

  @Test func `an empty file becomes a ledger`() throws {
    folder.write("", to: "ledger.sqlite")
    let store = try opened()
    #expect(try store.accounts() == [])
    #expect(try store.faults() == [])
  }

  @Test func `a journal of another kind is refused`() throws {
    _ = try filled()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
    #expect(throws: LedgerProblem.damaged("its journal mode is wal")) { try opened() }
  }

  @Test func `a file on another machine's file system is refused`() {
    #expect(throws: LedgerProblem.remote(path, fileSystem: "nfs4")) { try opened(.remote("nfs4")) }
    #expect(throws: LedgerProblem.notLedger(path)) { try opened(.folder) }
  }

  @Test func `where the folder is missing nothing is made`() throws {
    let keeper = SQLiteLedgers(
      clock: { StoreClock(wall: 0, boot: "", uptime: 0) },
      place: { _ in .nothing }
    )
    #expect(throws: LedgerProblem.missing(path)) { try keeper.open(at: path, creating: false) }
    #expect(throws: LedgerProblem.self) {
      try keeper.open(at: folder.path + "/none/ledger.sqlite", creating: true)
    }
    #expect(Folder.names(in: folder.path) == [])
  }

  @Test func `a copy is a ledger of the same, and takes no other file's place`() throws {
    let bench = try filled()
    let target = folder.path + "/copy.sqlite"
    try bench.ledger.store.copy(to: target)
    #expect(throws: LedgerProblem.self) { try bench.ledger.store.copy(to: target) }
    let clock = clock
    let copy = try SQLiteLedgers(clock: { clock.now }, place: { _ in .file })
      .open(at: target, creating: false)
    let snapshot = try copy.read("main") { (view) throws(LedgerProblem) in try view.snapshot() }
    #expect(try bench.snapshot() == snapshot)
    #expect(try copy.faults() == [])
  }
}
