import Foundation
import LedgerSupport
import Ledgers
import LedgersSQLite
import TestSupport
import Testing

/// Files that something has happened to.
@Suite struct DamageTests {
  /// All that a ledger says.
  private struct Story: Equatable {
    var accounts: [String: AccountState] = [:]
    var events: [LedgerEvent] = []
    var sums: [KeptSums] = []
    var holds: [HoldRecord] = []
  }

  private let clock = HandClock()
  private let folder = TemporaryFolder()

  private func ledger(_ name: String, creating: Bool = false) throws -> Ledger {
    let clock = clock
    let names = Names()
    let path = "\(folder.path)/\(name)"
    let keeper = SQLiteLedgers(
      clock: { clock.now },
      place: { FileManager.default.fileExists(atPath: $0) ? .file : .nothing }
    )
    return Ledger(
      account: "main",
      store: try keeper.open(at: path, creating: creating),
      tool: "0.1.0"
    ) { names.next() }
  }

  /// The bytes of a whole ledger, and its story.
  private func whole() throws -> (bytes: [UInt8], story: Story) {
    let ledger = try ledger("whole.sqlite", creating: true)
    try RandomLedger.tell(60, to: ledger, clock: clock, seed: 5)
    try RandomLedger.tell(30, to: ledger.sibling("other"), clock: clock, seed: 6)
    #expect(try faults(in: ledger) == 0)
    let bytes = try #require(FileManager.default.contents(atPath: "\(folder.path)/whole.sqlite"))
    return (Array(bytes), try story(of: ledger))
  }

  /// How much is wrong with all accounts and the file.
  private func faults(in ledger: Ledger) throws -> Int {
    try ledger.store.accounts().reduce(try ledger.store.faults().count) { count, name in
      count + (try ledger.sibling(name).audit().faultCount)
    }
  }

  private func story(of ledger: Ledger) throws -> Story {
    var story = Story()
    for name in try ledger.store.accounts() {
      try ledger.sibling(name).read { (view) throws(LedgerProblem) in
        story.accounts[name] = view.state
        story.events += try view.events(after: 0, of: nil, limit: .max)
        story.sums += try view.runningSums(after: 0, limit: .max)
        story.holds += try view.holds(
          in: Set(HoldState.allCases),
          openedAfter: 0,
          limit: .max
        )
      }
    }
    return story
  }

  private func damaged(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var random = SplitMix(seed: seed)
    var result = bytes
    switch random.int(in: 0...9) {
    case 0: result.removeLast(random.int(in: 1...(bytes.count - 1)))
    case 1:
      let start = random.int(in: 0...(bytes.count - 1))
      for place in start..<min(bytes.count, start + 512) { result[place] = 0 }
    default:
      for _ in 0..<random.int(in: 1...4) {
        result[random.int(in: 0...(bytes.count - 1))] ^= 1 << UInt8(random.int(in: 0...7))
      }
    }
    return result
  }

  @Test(arguments: UInt64(0)..<4)
  func `a damaged file is told of, and crashes nothing`(part: UInt64) throws {
    let (bytes, story) = try whole()
    var sound = 0
    var refused = 0
    for seed in part * 500..<(part + 1) * 500 {
      folder.write(bytes: damaged(bytes, seed: seed), to: "damaged.sqlite")
      let damaged = try? ledger("damaged.sqlite")
      let count = damaged.flatMap { try? faults(in: $0) }
      for name in ["-journal", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: "\(folder.path)/damaged.sqlite\(name)")
      }
      guard let damaged, let count else {
        refused += 1
        continue
      }
      guard count == 0 else { continue }
      sound += 1
      #expect(try self.story(of: damaged) == story, "seed \(seed)")
    }
    #expect((1..<250).contains(sound), "\(sound) of 500 are sound")
    #expect((1..<375).contains(refused), "\(refused) of 500 cannot be opened")
  }
}
