import LedgerSupport
import Ledgers
import LedgersSQLite
import TestSupport

/// The stores that keep one contract.
enum StoreKind: String, CaseIterable {
  case memory
  case sqlite
  /// Does something with a new, empty store.
  func withStore(
    _ clock: HandClock = HandClock(),
    _ body: (any LedgerStore) throws -> Void
  ) throws {
    switch self {
    case .memory: try body(MemoryLedgerStore { clock.now })
    case .sqlite:
      let folder = TemporaryFolder()
      let keeper = SQLiteLedgers(clock: { clock.now }, place: { _ in .nothing })
      try body(try keeper.open(at: folder.path + "/ledger.sqlite", creating: true))
    }
  }
}
