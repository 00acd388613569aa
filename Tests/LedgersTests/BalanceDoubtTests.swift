import LedgerSupport
import Ledgers
import Quantities
import Testing

/// What a balance that is not believed counts for.
@Suite struct BalanceDoubtTests {
  @Test(arguments: StoreKind.allCases)
  func `it shows nobody's use: the reading before it decides, less all that was used since`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(101))
      let hold = try bench.granted(60, balance: 100)
      // This reading begins the ceiling anew, with the hold open: it may show some of its use already.
      _ = try bench.ledger.record(bench.balance(99))
      _ = try bench.ledger.settle(hold.id, used: Credits(whole: 60), basis: .outputs)
      bench.clock.pass(milliseconds: 3_600_000)
      let (_, wrong) = try bench.ledger.record(bench.balance(180))
      #expect(wrong.trust == .unexplainedRise)
      #expect(wrong.counted == Credits(whole: 39))
      #expect(wrong.believed == Credits(whole: 39))
      guard case .refused = try bench.open(40, balance: 180) else {
        Issue.record("credits that were used were granted by a wrong balance")
        return
      }
      _ = try bench.granted(39, balance: 180)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a purchase that no believed balance has shown is not granted by a wrong one`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(100))
      try bench.purchase(50)
      guard case .refused(let missing, _) = try bench.open(110, balance: 400) else {
        Issue.record("credits that may not be there yet were granted")
        return
      }
      #expect(missing == Credits(whole: 10))
      _ = try bench.granted(110, balance: 150)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a balance is never believed for more than the ceiling, by however little`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(100))
      let start = try bench.ledger.startReading()
      let (_, reading) = try bench.ledger.record(
        ReadBalance(
          credits: Credits(millionths: 100_005_000),
          raw: "100.005",
          source: ReadingEntry.live,
          start: start
        )
      )
      #expect(reading.trust == .trusted)
      #expect(reading.believed == Credits(whole: 100))
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a fall of the balance does not lower the ceiling twice`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let first = try bench.granted(40, balance: 100)
      let second = try bench.granted(40, balance: 100)
      _ = try bench.ledger.settle(first.id, used: Credits(whole: 40), basis: .balance)
      _ = try bench.ledger.settle(second.id, used: Credits(whole: 40), basis: .balance)
      bench.clock.pass(milliseconds: bench.ledger.rules.lagWindow)
      #expect(try bench.ledger.record(bench.balance(60)).reading.trust == .trusted)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `credits that expired are off a balance that may not show it yet`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      // The balance had the purchase already, so that the ceiling is too high by it.
      _ = try bench.ledger.record(bench.balance(100))
      try bench.purchase(50)
      try bench.ledger.change { (edit) throws(LedgerProblem) in
        _ = try bench.ledger.append(
          .adjustment(
            AdjustmentEntry(
              credits: Credits(whole: -30),
              day: Day(daysSinceEpoch: 20_800),
              reason: "expired",
              author: nil
            )
          ),
          to: &edit
        )
      }
      guard case .refused = try bench.open(71, balance: 100) else {
        Issue.record("credits that expired were granted")
        return
      }
      _ = try bench.granted(70, balance: 100)
      try bench.check()
    }
  }
}
