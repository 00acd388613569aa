import Books
import LedgerSupport
import Ledgers

/// Ledgers in memory.
struct Shelf {
  let clock = HandClock()
  let store: MemoryLedgerStore
  private let names = Names()

  init() {
    let clock = clock
    store = MemoryLedgerStore { clock.now }
  }

  /// The ledger of an account.
  func ledger(_ account: String = "main") -> Ledger {
    let names = names
    return Ledger(account: account, store: store, tool: "0.1.0") { names.next() }
  }

  /// A ledger with a story of so many steps.
  func told(_ steps: Int, seed: UInt64, account: String = "main") throws -> Ledger {
    let ledger = ledger(account)
    try RandomLedger.tell(steps, to: ledger, clock: clock, seed: seed)
    return ledger
  }
}

extension Ledger {
  /// All events, oldest first.
  func allEvents() throws(LedgerProblem) -> [LedgerEvent] {
    try read { (view) throws(LedgerProblem) in try view.events(after: 0, of: nil, limit: .max) }
  }

  /// The event that somebody means.
  func event(called text: String) throws(LedgerProblem) -> LedgerEvent {
    try read { (view) throws(LedgerProblem) in try view.event(called: text) }
  }

  /// Whether a head is part of the chain.
  func standing(of head: LedgerHead) throws(LedgerProblem) -> AccountCheck.KeptHead {
    try read { (view) throws(LedgerProblem) in try view.standing(of: head) }
  }
}
