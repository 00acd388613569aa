import LedgerSupport
import Ledgers
import Quantities
import Testing

/// What every store of ledgers must do alike.
@Suite struct ContractTests {
  @Test(arguments: StoreKind.allCases)
  func `pages go on where the one before ended, in both directions and of any kinds`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      for number in 1...40 {
        if number.isMultiple(of: 3) {
          try bench.purchase(Int64(number))
        } else {
          _ = try bench.ledger.record(bench.balance(1))
        }
      }
      for kinds in [nil, [.purchase], [.reading, .purchase], [.alert], []] as [Set<EventKind>?] {
        let all = (1...40).map(Int64.init).filter { number in
          kinds?.contains(number.isMultiple(of: 3) ? .purchase : .reading) ?? true
        }
        let up = try bench.pages { (view, last) throws(LedgerProblem) in
          try view.events(after: last ?? 0, of: kinds, limit: 7)
        }
        let down = try bench.pages { (view, last) throws(LedgerProblem) in
          try view.events(before: last ?? .max, of: kinds, limit: 7)
        }
        #expect(up == all)
        #expect(down == all.reversed())
      }
      try bench.look { (view) throws in
        for edge in [Int64.min, 0, 1] {
          #expect(try view.events(before: edge, of: nil, limit: 9).isEmpty)
        }
        for edge in [Int64.min, -1, 0] {
          #expect(try view.events(after: edge, of: nil, limit: 2).map(\.sequence) == [1, 2])
          #expect(try view.event(numbered: edge) == nil)
        }
        #expect(try view.events(after: 40, of: nil, limit: .max).isEmpty)
        #expect(try view.events(after: 0, of: nil, limit: 0).isEmpty)
        #expect(try view.event(numbered: 41) == nil)
        #expect(try view.event(numbered: .max) == nil)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the last event at a time is found, also among several of one millisecond`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      let start = try bench.ledger.read { $0.now }
      for _ in 1...3 {
        try bench.purchase(1)
        try bench.purchase(1)
        bench.clock.pass(milliseconds: 10)
      }
      let wanted: [(Int64, Int64)] = [(-1, 0), (0, 2), (9, 2), (10, 4), (20, 6), (99_999, 6)]
      for (time, sequence) in wanted {
        #expect(try bench.look { try $0.sequence(at: start.advanced(by: time)) } == sequence)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `sums are those of the events behind a number`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      try bench.purchase(5)
      let hold = try bench.granted(30, balance: 100)
      _ = try bench.ledger.progress(hold.id, used: Credits(whole: 10))
      try bench.purchase(7)
      _ = try bench.ledger.settle(hold.id, used: Credits(whole: 25), basis: .outputs)
      try bench.look { (view) throws in
        let charges = try (-1...7).map { try view.charges(after: $0).millionths / Credits.scale }
        let purchases = try (-1...7).map {
          try view.purchases(after: $0).millionths / Credits.scale
        }
        #expect(charges == [25, 25, 25, 25, 25, 15, 15, 0, 0])
        #expect(purchases == [12, 12, 7, 7, 7, 7, 0, 0, 0])
        #expect(try view.runningSums(after: 4, limit: 1).map(\.sequence) == [5])
      }
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the same key answers the same hold a thousand times, and writes once`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      guard case .granted(let hold, _) = try bench.open(9, balance: 100, key: "run") else {
        throw NotGranted()
      }
      let before = try bench.ledger.read { $0.state }
      for _ in 1...1000 {
        #expect(try bench.open(9, balance: 0, key: "run") == .exists(hold))
      }
      #expect(throws: LedgerProblem.keyReused("run")) {
        try bench.open(8, balance: 100, key: "run")
      }
      #expect(try bench.ledger.read { $0.state } == before)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `accounts of one store know nothing of each other`(_ kind: StoreKind) throws {
    let (clock, names) = (HandClock(), Names())
    try kind.withStore(clock) { store in
      let benches = ["one", "two"].map { account in
        Bench(
          clock: clock,
          ledger: Ledger(account: account, store: store, tool: "0", makeName: { names.next() })
        )
      }
      #expect(try store.accounts() == [])
      _ = try benches[1].granted(60, balance: 100)
      _ = try benches[0].granted(60, balance: 100)
      try benches[0].purchase(3)
      #expect(try store.accounts() == ["one", "two"])
      #expect(try benches.map { try $0.look { $0.state.sequence } } == [3, 2])
      guard case .exists = try benches[0].openTwice(key: "k"),
        case .exists = try benches[1].openTwice(key: "k")
      else {
        Issue.record("a key of one account is known in the other")
        return
      }
      for bench in benches { try bench.check() }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a change that fails leaves nothing, whatever it had added`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100)
      let before = try bench.snapshot()
      #expect(throws: LedgerProblem.full) {
        try bench.ledger.change { (edit) throws(LedgerProblem) in
          try bench.ledger.append(
            .holdSettled(
              HoldSettlement(
                hold: hold.id,
                used: Credits(whole: 5),
                excess: .zero,
                basis: .outputs,
                outputs: nil
              )
            ),
            key: IdempotencyKey("key", request: "x"),
            to: &edit
          )
          throw .full
        }
      }
      #expect(try bench.snapshot() == before)
      #expect(try bench.look { try $0.event(withKey: "key") } == nil)
      _ = try bench.ledger.settle(hold.id, used: Credits(whole: 6), basis: .outputs)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `amounts beyond 64 bits are refused, and those up to them are kept`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      let most = Credits(millionths: Int128(Int64.max))
      let more = Credits(millionths: Int128(Int64.max) + 1)
      #expect(throws: LedgerProblem.tooLarge) { try bench.adjust(more) }
      try bench.adjust(most)
      #expect(throws: LedgerProblem.tooLarge) { try bench.adjust(Credits(millionths: 1)) }
      let start = try bench.ledger.startReading()
      #expect(throws: LedgerProblem.tooLarge) {
        try bench.ledger.record(
          ReadBalance(credits: more, raw: "9", source: ReadingEntry.live, start: start)
        )
      }
      #expect(try bench.look { try $0.purchases(after: 0) } == most)
      try bench.check()
    }
  }
}

extension Bench {
  /// The numbers of all events, page by page.
  fileprivate func pages(
    _ page: (any LedgerView, Int64?) throws(LedgerProblem) -> [LedgerEvent]
  ) throws -> [Int64] {
    var numbers: [Int64] = []
    while true {
      let next = try ledger.read { (view) throws(LedgerProblem) in try page(view, numbers.last) }
      if next.isEmpty { return numbers }
      numbers += next.map(\.sequence)
    }
  }

  fileprivate func openTwice(key: String) throws -> HoldAnswer {
    _ = try open(1, balance: 100, key: key)
    return try open(1, balance: 100, key: key)
  }

  fileprivate func adjust(_ credits: Credits) throws {
    try ledger.change { (edit) throws(LedgerProblem) in
      _ = try ledger.append(
        .adjustment(
          AdjustmentEntry(
            credits: credits,
            day: Day(daysSinceEpoch: 20_800),
            reason: "grant",
            author: nil
          )
        ),
        to: &edit
      )
    }
  }
}
