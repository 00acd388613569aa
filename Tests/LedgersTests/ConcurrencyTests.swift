import Dispatch
import LedgerSupport
import Ledgers
import LedgersSQLite
import Quantities
import Synchronization
import TestSupport
import Testing

/// Many who use one file at the same time; as many processes do by `Tests/Faults/faults.py`.
@Suite struct ConcurrencyTests {
  @Test
  func `claims at the same time are granted until nothing is left, and nobody is told to wait`() {
    let folder = TemporaryFolder()
    let (clock, names) = (HandClock(), Names())
    let answers = Mutex<[String: Int]>([:])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 1...6 {
        let answer = Self.answer(at: folder.path + "/ledger.sqlite", clock, names)
        answers.withLock { $0[answer, default: 0] += 1 }
      }
    }
    #expect(answers.withLock { $0 } == ["granted": 14, "refused": 34])
  }

  /// What comes of claiming 7 of 100 through a connection of its own.
  private static func answer(at path: String, _ clock: HandClock, _ names: Names) -> String {
    do {
      let store = try SQLiteLedgers(clock: { clock.now }, place: { _ in .file })
        .open(at: path, creating: true)
      let ledger = Ledger(account: "main", store: store, tool: "0", makeName: { names.next() })
      return switch try Bench(clock: clock, ledger: ledger).open(7, balance: 100) {
      case .granted: "granted"
      case .refused: "refused"
      case .exists: "exists"
      }
    } catch {
      return "\(error)"
    }
  }
}
