import Ledgers
import Quantities

extension LedgerView {
  /// All that a ledger says, to compare it.
  func snapshot() throws(LedgerProblem) -> LedgerSnapshot {
    LedgerSnapshot(
      state: state,
      events: try events(after: 0, of: nil, limit: .max),
      holds: try holds(in: Set(HoldState.allCases), openedAfter: 0, limit: .max),
      sums: try runningSums(after: 0, limit: .max),
      held: try heldCredits()
    )
  }
}

/// All that a ledger says.
struct LedgerSnapshot: Equatable {
  let state: AccountState
  let events: [LedgerEvent]
  let holds: [HoldRecord]
  let sums: [KeptSums]
  let held: Credits
}

extension Bench {
  /// All that the ledger says.
  func snapshot() throws -> LedgerSnapshot { try look { try $0.snapshot() } }

  /// Looks at the ledger, whatever goes wrong with it.
  func look<Answer>(_ body: (any LedgerView) throws -> Answer) throws -> Answer {
    try ledger.read { (view) throws(LedgerProblem) in Result { try body(view) } }.get()
  }
}
