import Alerts
import GRDB
import LedgerSupport
import Ledgers
import LedgersSQLite
import Quantities
import TestSupport
import Testing

/// Ledgers of every version that was ever written are read.
@Suite struct FormatTests {
  @Test func `a ledger of version 1 is read, checked and goes on`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    if Golden.isRecording { try Self.record() }
    let dump = String(decoding: RepositoryRoot.bytes(of: Self.fixture), as: UTF8.self)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: dump) }
    try queue.close()
    let (clock, names) = (HandClock(), Names())
    clock.pass(milliseconds: 3_600_000)
    let store = try SQLiteLedgers(clock: { clock.now }, place: { _ in .file })
      .open(at: path, creating: false)
    let ledger = Ledger(
      account: "main",
      store: store,
      tool: "1",
      makeName: { "new-" + names.next() }
    )
    let bench = Bench(clock: clock, ledger: ledger)
    #expect(try store.faults() == [])
    try bench.check()
    let kinds = try ledger.read { (view) throws(LedgerProblem) in
      Set(try view.events(after: 0, of: nil, limit: .max).map(\.entry.kind))
    }
    // It was written before forecasts were kept, and takes one all the same.
    #expect(kinds == Set(EventKind.allCases).subtracting([.forecast]))
    let forecast = ForecastEntry(method: "rate", readings: 4, chances: [], stretches: [])
    try ledger.record(forecast)
    _ = try bench.granted(1, balance: 100)
    try bench.check()
  }

  private static let fixture = "Fixtures/Ledgers/version-1.sql"

  /// Writes the file anew, which is right only while its version is the newest.
  private static func record() throws {
    let (folder, clock, names) = (TemporaryFolder(), HandClock(), Names())
    let path = folder.path + "/ledger.sqlite"
    let store = try SQLiteLedgers(clock: { clock.now }, place: { _ in .nothing })
      .open(at: path, creating: true)
    let ledger = Ledger(account: "main", store: store, tool: "0", makeName: { names.next() })
    try Bench(clock: clock, ledger: ledger).doEverything()
    let dump = ChildProcess.run("sqlite3 \"$1\" .dump", [path])
    let head = "PRAGMA application_id = 1667460145;\nPRAGMA user_version = 1;\n"
    try Golden.expect(Array((head + dump + "\n").utf8), equals: "Ledgers/version-1.sql")
  }
}

extension Bench {
  /// Adds an event of each kind.
  fileprivate func doEverything() throws {
    let (first, second) = (try granted(60, balance: 300), try granted(30, balance: 300))
    let bought = try purchase(90)
    _ = try ledger.correct(
      bought.id,
      credits: Credits(whole: 80),
      cents: 70,
      reason: "typing",
      author: "Ann"
    )
    _ = try ledger.renew(first.id)
    _ = try ledger.progress(first.id, used: Credits(millionths: 12_500_000))
    _ = try ledger.settle(
      first.id,
      used: Credits(whole: 61),
      basis: .outputs,
      outputs: 8,
      usage: [
        UsageEntry(
          hold: first.id,
          plan: "spring",
          job: "hero",
          model: "core",
          owner: "web",
          tags: ["a"],
          outcomes: UsageEntry.Outcomes(succeeded: 7, redone: 1),
          billed: 8,
          credits: Credits(whole: 61)
        )
      ]
    )
    _ = try ledger.void(second.id, reason: "no start")
    _ = try granted(20, balance: 300, lease: 1000)
    clock.pass(milliseconds: 1000)
    _ = try ledger.expire()
    _ = try open(5, balance: 320, key: "run-7")
    try ledger.change { (edit) throws(LedgerProblem) in
      try ledger.append(
        .adjustment(
          AdjustmentEntry(
            credits: Credits(whole: -5),
            day: Day(daysSinceEpoch: 20_800),
            reason: "expired “x”",
            author: nil
          )
        ),
        to: &edit
      )
      try ledger.append(
        .alert(
          AlertEntry(.failed, in: WatchState())
        ),
        to: &edit
      )
    }
  }
}
