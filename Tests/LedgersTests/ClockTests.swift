import LedgerSupport
import Ledgers
import Quantities
import Testing

/// What the ledger's time promises.
@Suite struct ClockTests {
  @Test(arguments: StoreKind.allCases, [-3_600_000, 3_600_000])
  func `setting the clock on the wall neither ends a lease nor the lag window`(
    _ kind: StoreKind,
    _ jump: Int
  ) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100, lease: 600_000)
      bench.clock.setWall(by: Int64(jump))
      bench.clock.pass(milliseconds: 599_999)
      #expect(try bench.ledger.renew(hold.id).state == .active)
      _ = try bench.ledger.settle(hold.id, used: Credits(whole: 60), basis: .outputs)
      bench.clock.setWall(by: Int64(jump))
      guard case .refused = try bench.open(41, balance: 100) else {
        Issue.record("a jump of the clock made a lagging balance believed")
        return
      }
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `from one start of the machine to the next the clock on the wall tells, and never back`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100, lease: 10_000)
      let before = try bench.ledger.read { $0.now }
      bench.clock.restart(as: "second", after: -5000)
      #expect(try bench.ledger.read { $0.now } == before)
      bench.clock.restart(as: "third", after: 15_000)
      #expect(throws: LedgerProblem.leaseLost(hold.id)) { try bench.ledger.renew(hold.id) }
      try bench.check()
    }
  }
}
