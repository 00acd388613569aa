import GRDB
import LedgerSupport
import Ledgers
import LedgersSQLite
import Quantities
import TestSupport
import Testing

/// Whoever passes by the triggers is found out by a check.
@Suite struct AuditTests {
  @Test(
    arguments: [
      (
        "UPDATE event SET body = replace(body, '\"10\"', '\"11\"') WHERE kind = 'hold_settle'",
        .chain
      ),
      ("UPDATE event SET tool = 'x' WHERE sequence = 2", .chain),
      ("UPDATE event SET time = 5 WHERE sequence = 3", .time),
      ("DELETE FROM event WHERE sequence = 2", .sequence),
      ("UPDATE event SET charged = charged + 1 WHERE sequence = 4", .cache),
      ("UPDATE event SET bought = bought + 1 WHERE sequence = 4", .cache),
      ("UPDATE hold SET used = 9 WHERE opened = 2", .cache),
      ("UPDATE hold SET deadline = deadline + 1 WHERE opened = 5", .cache),
      ("DELETE FROM hold WHERE opened = 2", .cache),
      ("UPDATE account SET ceiling = ceiling + 1", .cache),
      ("UPDATE account SET digest = 'x'", .cache),
      ("UPDATE event SET key = 'k', request = 'r' WHERE sequence = 1", .chain),
      ("UPDATE event SET body = replace(body, '\"20\"', '\"200\"') WHERE sequence = 5", .grant),
    ] as [(String, LedgerFault.Rule)]
  )
  func `what was changed behind the ledger's back is told`(
    _ statement: String,
    _ rule: LedgerFault.Rule
  ) throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let (clock, names) = (HandClock(), Names())
    let store = try SQLiteLedgers(clock: { clock.now }, place: { _ in .nothing })
      .open(at: path, creating: true)
    let ledger = Ledger(account: "main", store: store, tool: "0", makeName: { names.next() })
    let bench = Bench(clock: clock, ledger: ledger)
    let hold = try bench.granted(10, balance: 100)
    _ = try ledger.settle(hold.id, used: Credits(whole: 10), basis: .outputs)
    _ = try bench.granted(20, balance: 90)
    try bench.purchase(5)
    try bench.check()
    #expect(try store.faults() == [])
    try DatabaseQueue(path: path).write { database in
      let triggers = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
      )
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: statement)
    }
    let faults = try ledger.audit(pages: 2).faults
    #expect(faults.contains { $0.rule == rule }, "\(faults)")
    #expect(try store.faults() != [])
  }
}
