import LedgerSupport
import Ledgers
import Quantities
import Testing

/// A ledger with clocks that a test sets.
struct Bench {
  let clock: HandClock
  let ledger: Ledger

  /// Does something with a new ledger of a kind of store.
  static func with(
    _ kind: StoreKind,
    rules: LedgerRules = .standard,
    _ body: (Bench) throws -> Void
  ) throws {
    let clock = HandClock()
    let names = Names()
    try kind.withStore(clock) { store in
      let ledger = Ledger(
        account: "main",
        store: store,
        rules: rules,
        tool: "0.1.0",
        makeName: { names.next() }
      )
      try body(Bench(clock: clock, ledger: ledger))
    }
  }

  /// A live balance whose reading begins now.
  func balance(_ credits: Int64, accepted: Bool = false) throws -> ReadBalance {
    try balance(credits, from: ledger.startReading(), accepted: accepted)
  }

  /// A live balance whose reading began earlier.
  func balance(
    _ credits: Int64,
    from start: ReadingStart,
    accepted: Bool = false
  ) -> ReadBalance {
    ReadBalance(
      credits: Credits(whole: credits),
      raw: "\(credits)",
      source: ReadingEntry.live,
      start: start,
      isAccepted: accepted
    )
  }

  /// Asks for a hold by a balance that is read now.
  func open(
    _ amount: Int64,
    balance: Int64,
    reserve: Int64 = 0,
    lease: Int64 = 600_000,
    key: String? = nil
  ) throws -> HoldAnswer {
    try open(amount, by: self.balance(balance), reserve: reserve, lease: lease, key: key)
  }

  /// Asks for a hold by a balance.
  func open(
    _ amount: Int64,
    by balance: ReadBalance,
    reserve: Int64 = 0,
    lease: Int64 = 600_000,
    key: String? = nil
  ) throws -> HoldAnswer {
    let claim = try #require(
      HoldClaim(
        amount: Credits(whole: amount),
        lease: lease,
        reserve: Credits(whole: reserve),
        key: key
      )
    )
    return try ledger.open(claim, by: balance)
  }

  /// The hold that must be granted.
  func granted(
    _ amount: Int64,
    balance: Int64,
    lease: Int64 = 600_000
  ) throws -> HoldRecord {
    guard case .granted(let hold, _) = try open(amount, balance: balance, lease: lease) else {
      throw NotGranted()
    }
    return hold
  }

  /// Nothing that must hold is broken.
  func check() throws {
    let audit = try ledger.audit()
    #expect(audit.faults == [])
  }
}

/// A hold was refused that a test needs.
struct NotGranted: Error {}
