import Alerts
import LedgerSupport
import Ledgers
import Quantities
import TestSupport
import Testing

@Suite struct WatchTests {
  private static let moment = Moment(secondsSinceEpoch: 1_796_083_200)

  private static func rules(
    _ below: Int64...,
    of amount: WatchedAmount = .balance,
    outputs: [String] = ["hook"]
  ) -> WatchRules {
    WatchRules(
      account: "main",
      amount: amount,
      thresholds: below.map { Threshold(below: Credits(whole: $0)) },
      failureLimit: 3,
      outputs: outputs
    )
  }

  private func look(
    _ bench: Bench,
    _ credits: Int64,
    _ rules: WatchRules = WatchTests.rules(100),
    reserve: Int64 = 0
  ) throws -> WatchAnswer {
    try bench.ledger.watch(
      bench.balance(credits),
      reserve: Credits(whole: reserve),
      by: rules,
      at: Self.moment
    )
  }

  private func claim(_ bench: Bench) throws -> Delivery? {
    try bench.ledger.claimDelivery(for: ["hook"], milliseconds: 40_000)
  }

  private func alerts(_ answer: WatchAnswer) -> Int {
    answer.changes.count { if case .fired = $0 { true } else { false } }
  }

  @Test(arguments: StoreKind.allCases)
  func `a look is recorded, and what it tells is kept until it is told`(kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let first = try look(bench, 500)
      #expect(first.changes == [] && first.isBelow == false)
      #expect(try bench.lastReading()?.credits == Credits(whole: 500))
      let second = try look(bench, 80)
      #expect(alerts(second) == 1 && second.isBelow == true)
      #expect(try look(bench, 70).changes == [])
      let delivery = try #require(try claim(bench))
      #expect(try claim(bench) == nil)
      try bench.ledger.keep(delivery, isTaken: false)
      #expect(try claim(bench) == delivery)
      bench.clock.pass(milliseconds: 40_000)
      #expect(try claim(bench) == delivery)
      try bench.ledger.keep(delivery, isTaken: true)
      bench.clock.pass(milliseconds: 100_000)
      #expect(try claim(bench) == nil)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `what a ledger says of alerts is read as it was written`(kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let watch = Self.rules(100, 900, 1000, outputs: ["a \"b\"\n", "env:X"])
      _ = try look(bench, 1000, watch)
      _ = try look(bench, 50, watch)
      for _ in 0..<3 { _ = try look(bench, 5000, watch) }
      for _ in 0..<3 {
        _ = try bench.ledger.watch(.failure("\u{1B}[31m \"x\""), by: watch, at: Self.moment)
      }
      let claimed = try #require(
        try bench.ledger.claimDelivery(for: ["env:X"], milliseconds: 9)
      )
      let state = try bench.watchState()
      #expect(state.count == 3 && state.open.count == 3)
      #expect(state.isDoubtTold && state.isTroubleTold)
      #expect(state.open[0].outputs.map(\.name) == ["a \"b\"\n", "env:X"])
      #expect(state.open[0].outputs[1].claimedUntil != nil)
      #expect(
        state.fired == [
          .balance: Set([100, 900].map { Credits(whole: $0) } + [Credits(whole: 1000)])
        ]
      )
      try bench.ledger.keep(claimed, isTaken: true)
      try bench.check()
    }
  }

  @Test func `a rise that no purchase explains does not arm, and a purchase does`() throws {
    try Bench.with(.memory) { bench in
      _ = try look(bench, 80)
      let risen = try look(bench, 5000)
      #expect(risen.isBelow == true && risen.amount == Credits(whole: 80))
      #expect(risen.changes == [.doubted])
      let purchase = PurchaseEntry(
        credits: Credits(whole: 5000),
        cents: nil,
        day: Day(daysSinceEpoch: 20_800),
        reference: nil,
        buyer: nil,
        note: nil
      )
      _ = try bench.ledger.change { (edit) throws(LedgerProblem) in
        try bench.ledger.append(.purchase(purchase), to: &edit)
      }
      let believed = try look(bench, 5000)
      #expect(believed.isBelow == false)
      #expect(believed.changes == [.trusted, .rearmed([Credits(whole: 100)], of: .balance)])
    }
  }

  @Test func `what is available is the balance less holds and reserve`() throws {
    try Bench.with(.memory) { bench in
      _ = try bench.granted(300, balance: 500)
      let balance = try look(bench, 500, Self.rules(150))
      #expect(balance.isBelow == false)
      let rules = Self.rules(150, of: .available)
      let available = try look(bench, 500, rules, reserve: 60)
      #expect(available.amount == Credits(whole: 140) && available.isBelow == true)
      #expect(alerts(available) == 1)
    }
  }

  @Test func `a balance that is given decides, and is not recorded`() throws {
    try Bench.with(.memory) { bench in
      let given = ReadBalance(
        credits: Credits(whole: 5),
        raw: "5",
        source: "argument",
        start: try bench.ledger.startReading()
      )
      let rules = Self.rules(100)
      let answer = try bench.ledger.watch(given, reserve: .zero, by: rules, at: Self.moment)
      #expect(alerts(answer) == 1)
      #expect(try bench.lastReading() == nil)
    }
  }

  @Test func `two watchers fire once between them, whoever looks first`() throws {
    for seed in UInt64(0)..<200 {
      var random = SplitMix(seed: seed)
      try Bench.with(.memory) { bench in
        var (told, fired, credits) = (0, 0, Int64(1000))
        for _ in 0..<30 {
          credits -= Int64(random.int(in: 0...120))
          // Readings that began earlier are kept later: the other watcher was faster.
          let balances = [try bench.balance(credits), try bench.balance(credits)]
          for balance in random.chance(oneIn: 2) ? balances : balances.reversed() {
            let answer = try bench.ledger.watch(
              balance,
              reserve: .zero,
              by: Self.rules(100, 500),
              at: Self.moment
            )
            fired += alerts(answer)
          }
          while let delivery = try claim(bench) {
            told += 1
            try bench.ledger.keep(delivery, isTaken: true)
          }
        }
        // It only falls, so that each of two thresholds fires once, perhaps both at once.
        #expect((1...2).contains(fired) && told == fired, "seed \(seed)")
        try bench.check()
      }
    }
  }

  @Test
  func `after a crash at any point nothing is lost, and only what was not noted is told again`()
    throws
  {
    for seed in UInt64(0)..<200 {
      var random = SplitMix(seed: seed)
      try Bench.with(.memory) { bench in
        var told: [AlertID: Int] = [:]
        var (fired, lost, credits) = (0, 0, Int64(2000))
        for _ in 0..<40 {
          credits = max(0, credits - Int64(random.int(in: 0...200)))
          let answer = try look(bench, credits, Self.rules(100, 500, 1000))
          fired += alerts(answer)
          bench.clock.pass(milliseconds: 60_000)
          if random.chance(oneIn: 3) { continue }
          guard let delivery = try claim(bench) else { continue }
          if random.chance(oneIn: 4) { continue }
          told[delivery.alert.id, default: 0] += 1
          if random.chance(oneIn: 4) {
            lost += 1
            continue
          }
          try bench.ledger.keep(delivery, isTaken: true)
        }
        bench.clock.pass(milliseconds: 60_000)
        while let delivery = try claim(bench) {
          told[delivery.alert.id, default: 0] += 1
          try bench.ledger.keep(delivery, isTaken: true)
        }
        #expect(told.count == fired && told.values.reduce(0, +) == fired + lost, "seed \(seed)")
        try bench.check()
      }
    }
  }

  @Test func `an alert event that does not follow is found`() throws {
    try Bench.with(.memory) { bench in
      _ = try look(bench, 80)
      let entry = AlertEntry(.recovered, in: WatchState(failures: 7, count: 9))
      _ = try bench.ledger.change { (edit) throws(LedgerProblem) in
        try bench.ledger.append(.alert(entry), to: &edit)
      }
      #expect(try bench.ledger.audit().faults.map(\.rule) == [.cache])
    }
  }
}

extension Bench {
  fileprivate func lastReading() throws -> ReadingEntry? {
    try ledger.read { (view) throws(LedgerProblem) in try view.lastLiveReading() }
  }

  fileprivate func watchState() throws -> WatchState {
    try ledger.read { (view) throws(LedgerProblem) in try view.watchState() }
  }
}
