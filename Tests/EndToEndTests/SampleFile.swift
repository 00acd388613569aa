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

  /// The ledger of an account that has burnt credits for three months.
  static let autumn: String = {
    let path = "\(folder.path)/autumn.sqlite"
    do {
      let clock = HandClock()
      clock.setWall(by: -120 * 86_400_000)
      try BurningLedger.write(to: try ledger(at: path, clock), clock)
      return path
    } catch {
      Issue.record("the sample ledger cannot be written: \(error)")
      return ""
    }
  }()

  private static let folder = TemporaryFolder()

  private static func ledger(at path: String, _ clock: HandClock) throws -> Ledger {
    let names = Names()
    let keeper = SQLiteLedgers(clock: { clock.now }, place: { _ in .nothing })
    return Ledger(
      account: "main",
      store: try keeper.open(at: path, creating: true),
      tool: "0.1.0",
      makeName: { names.next() }
    )
  }

  private static func write() throws {
    let clock = HandClock()
    try SampleLedger.write(to: try ledger(at: "\(folder.path)/december.sqlite", clock), clock)
  }
}
