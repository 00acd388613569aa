import LedgerSupport
import Ledgers
import Quantities
import Testing

/// What holds promise, whatever store keeps them.
@Suite struct HoldTests {
  @Test(arguments: StoreKind.allCases)
  func `a hold takes what it claims from what others may claim`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let first = try bench.granted(60, balance: 100)
      #expect(first.amount == Credits(whole: 60))
      guard case .refused(let missing, let basis) = try bench.open(50, balance: 100) else {
        Issue.record("50 of 40 were granted")
        return
      }
      #expect(missing == Credits(whole: 10))
      #expect(basis.held == Credits(whole: 60))
      _ = try bench.granted(40, balance: 100)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the reserve stays`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      guard case .refused(let missing, _) = try bench.open(60, balance: 100, reserve: 50) else {
        Issue.record("the reserve was granted")
        return
      }
      #expect(missing == Credits(whole: 10))
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a balance read before another run ended grants nothing of what that run used`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      bench.clock.pass(milliseconds: 1000)
      let hold = try bench.granted(60, balance: 100)
      let early = try bench.ledger.startReading()
      _ = try bench.ledger.settle(hold.id, used: Credits(whole: 60), basis: .outputs)
      guard case .refused = try bench.open(50, by: bench.balance(100, from: early)) else {
        Issue.record("credits that are gone were granted")
        return
      }
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a balance may lag for the window, and not longer`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100)
      _ = try bench.ledger.settle(hold.id, used: nil, basis: .hold)
      bench.clock.pass(milliseconds: bench.ledger.rules.lagWindow - 1)
      guard case .refused = try bench.open(41, balance: 100) else {
        Issue.record("a lagging balance was believed")
        return
      }
      bench.clock.pass(milliseconds: 1)
      _ = try bench.granted(41, balance: 100)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a lease that runs out frees nothing for readings before its end`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100, lease: 1000)
      bench.clock.pass(milliseconds: 1000)
      guard case .refused(_, let basis) = try bench.open(50, balance: 100) else {
        Issue.record("an expired hold was granted at once")
        return
      }
      #expect(basis.charged == Credits(whole: 60))
      #expect(throws: LedgerProblem.leaseLost(hold.id)) { try bench.ledger.renew(hold.id) }
      #expect(throws: LedgerProblem.leaseLost(hold.id)) { try bench.ledger.verify(hold.id) }
      bench.clock.pass(milliseconds: bench.ledger.rules.lagWindow)
      _ = try bench.granted(50, balance: 100)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `renewals move the end of the lease, and only the last holder renews`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100, lease: 1000)
      bench.clock.pass(milliseconds: 900)
      let renewed = try bench.ledger.renew(hold.id, version: hold.version)
      #expect(renewed.version == 2)
      bench.clock.pass(milliseconds: 900)
      #expect(try bench.ledger.verify(hold.id).state == .active)
      #expect(throws: LedgerProblem.outdated(hold.id, version: 2)) {
        try bench.ledger.renew(hold.id, version: hold.version)
      }
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `progress and settlement free what is not used, once a later reading shows it`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100)
      #expect(
        try bench.ledger.progress(hold.id, used: Credits(whole: 20)).remaining == Credits(whole: 40)
      )
      #expect(throws: LedgerProblem.usedLess(hold.id)) {
        try bench.ledger.progress(hold.id, used: Credits(whole: 10))
      }
      let settled = try bench.ledger.settle(hold.id, used: Credits(whole: 30), basis: .outputs)
      #expect(settled.state == .settled)
      #expect(settled.used == Credits(whole: 30))
      #expect(throws: LedgerProblem.ended(hold.id, .settled)) {
        try bench.ledger.settle(hold.id, used: nil, basis: .hold)
      }
      #expect(throws: LedgerProblem.ended(hold.id, .settled)) { try bench.ledger.verify(hold.id) }
      // The ceiling is 70 now, and the balance may not show the 30 yet: they count twice for a while.
      guard case .refused(let missing, _) = try bench.open(41, balance: 100) else {
        Issue.record("what may be used already was granted")
        return
      }
      #expect(missing == Credits(whole: 1))
      bench.clock.pass(milliseconds: bench.ledger.rules.lagWindow)
      _ = try bench.granted(70, balance: 70)
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a run that used more than it held is charged for all of it`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let hold = try bench.granted(60, balance: 100)
      let settled = try bench.ledger.settle(hold.id, used: Credits(whole: 75), basis: .outputs)
      #expect(settled.used == Credits(whole: 60))
      guard case .refused(_, let basis) = try bench.open(1, balance: 100) else {
        Issue.record("what was used beyond the hold was granted")
        return
      }
      #expect(basis.charged == Credits(whole: 75))
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an unused hold can be given back whole, a used one cannot`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let unused = try bench.granted(60, balance: 100)
      #expect(try bench.ledger.void(unused.id, reason: "no start").state == .voided)
      let used = try bench.granted(100, balance: 100)
      _ = try bench.ledger.progress(used.id, used: Credits(whole: 1))
      #expect(throws: LedgerProblem.usedAlready(used.id)) {
        try bench.ledger.void(used.id, reason: nil)
      }
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the same key answers the same hold, and another request with it is refused`(
    _ kind: StoreKind
  ) throws {
    try Bench.with(kind) { bench in
      guard case .granted(let hold, _) = try bench.open(60, balance: 100, key: "run-7") else {
        throw NotGranted()
      }
      #expect(try bench.open(60, balance: 0, key: "run-7") == .exists(hold))
      #expect(throws: LedgerProblem.keyReused("run-7")) {
        try bench.open(61, balance: 100, key: "run-7")
      }
      try bench.check()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a stale balance decides nothing, and leaves no trace`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      let early = try bench.balance(100)
      bench.clock.pass(milliseconds: bench.ledger.rules.maximumAge + 1)
      _ = try bench.granted(1, balance: 100)
      let before = try bench.ledger.read { $0.state }
      #expect(throws: LedgerProblem.staleReading(milliseconds: 300_001)) {
        try bench.open(10, by: early)
      }
      #expect(try bench.ledger.read { $0.state } == before)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a hold that is not there is said so`(_ kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      #expect(throws: LedgerProblem.unknownHold("hold-x")) { try bench.ledger.renew("hold-x") }
      #expect(throws: LedgerProblem.unknownHold("hold-x")) { try bench.ledger.verify("hold-x") }
    }
  }
}
