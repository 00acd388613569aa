import LedgerSupport
import Ledgers
import LedgersSQLite
import TestSupport
import Testing

/// The sample ledger in a file, made once for all tests.
enum SampleFile {
  /// Where it is; an empty path where it could not be made.
  static let path: String = {
    do {
      try write()
      return "\(folder.path)/december.sqlite"
    } catch {
      Issue.record("the sample ledger cannot be written: \(error)")
      return ""
    }
  }()

  private static let folder = TemporaryFolder()

  private static func write() throws {
    let clock = HandClock()
    let names = Names()
    let keeper = SQLiteLedgers(clock: { clock.now }, place: { _ in .nothing })
    let ledger = Ledger(
      account: "main",
      store: try keeper.open(at: "\(folder.path)/december.sqlite", creating: true),
      tool: "0.1.0",
      makeName: { names.next() }
    )
    try SampleLedger.write(to: ledger, clock)
  }
}
