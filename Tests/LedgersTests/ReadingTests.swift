import LedgerSupport
import Ledgers
import Quantities
import Testing

/// Which balances a ledger believes.
@Suite struct ReadingTests {
  @Test(arguments: StoreKind.allCases)
  func `a rise that no purchase explains is kept, and not believed`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(100))
      let (_, high) = try bench.ledger.record(bench.balance(190))
      #expect(high.trust == .unexplainedRise)
      #expect(high.believed == Credits(whole: 100))
      guard case .refused = try bench.open(101, balance: 190) else {
        Issue.record("more than the ceiling was granted")
        return
      }
      _ = try bench.granted(100, balance: 190)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a purchase explains a rise`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(100))
      try bench.purchase(90)
      #expect(try bench.ledger.record(bench.balance(190)).reading.trust == .trusted)
      #expect(try bench.ledger.record(bench.balance(191)).reading.trust == .unexplainedRise)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a purchase that the balance does not show yet is no rise later`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(100))
      try bench.purchase(90)
      #expect(try bench.ledger.record(bench.balance(100)).reading.trust == .trusted)
      #expect(try bench.ledger.record(bench.balance(190)).reading.trust == .trusted)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `what a run used lowers what the balance can be`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100)
      _ = try bench.ledger.settle(hold.id, used: Credits(whole: 60), basis: .outputs)
      bench.clock.pass(milliseconds: 3_600_000)
      let (_, same) = try bench.ledger.record(bench.balance(100))
      #expect(same.trust == .unmoved)
      #expect(same.believed == Credits(whole: 40))
      #expect(try bench.ledger.record(bench.balance(99)).reading.trust == .unexplainedRise)
      #expect(try bench.ledger.record(bench.balance(40)).reading.trust == .trusted)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `what is only taken as used does not`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100)
      _ = try bench.ledger.settle(hold.id, used: nil, basis: .hold)
      bench.clock.pass(milliseconds: 3_600_000)
      #expect(try bench.ledger.record(bench.balance(100)).reading.trust == .trusted)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a run that began before a reading does not lower what comes after it`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100)
      _ = try bench.ledger.record(bench.balance(50))
      _ = try bench.ledger.settle(hold.id, used: Credits(whole: 60), basis: .outputs)
      #expect(try bench.ledger.record(bench.balance(40)).reading.trust == .trusted)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `somebody can vouch for a rise`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(100))
      #expect(
        try bench.ledger.record(bench.balance(190, accepted: true)).reading.trust == .accepted
      )
      #expect(try bench.ledger.record(bench.balance(190)).reading.trust == .trusted)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `corrections change what counts, and the event stays`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(100))
      let bought = try bench.purchase(90)
      let correction = try bench.ledger.correct(
        bought.id,
        credits: Credits(whole: 80),
        cents: nil,
        reason: "typing",
        author: nil
      )
      #expect(try bench.ledger.event(named: bought.id) == bought)
      #expect(try bench.ledger.record(bench.balance(190)).reading.trust == .unexplainedRise)
      _ = try bench.ledger.correct(
        bought.id,
        credits: .zero,
        cents: nil,
        reason: "not ours",
        author: nil
      )
      #expect(try bench.ledger.read { $0.state.ceiling?.credits } == Credits(whole: 100))
      #expect(throws: LedgerProblem.notCorrectable(correction.id)) {
        try bench.ledger.correct(correction.id, credits: nil, cents: 1, reason: "", author: nil)
      }
      try bench.check()
    }
  }
}

extension Bench {
  /// Records a purchase.
  @discardableResult
  func purchase(_ credits: Int64) throws -> LedgerEvent {
    try ledger.change { (edit) throws(LedgerProblem) in
      try ledger.append(
        .purchase(
          PurchaseEntry(
            credits: Credits(whole: credits),
            cents: credits,
            day: Day(daysSinceEpoch: 20_800),
            reference: nil,
            buyer: nil,
            note: nil
          )
        ),
        to: &edit
      )
    }
  }
}
