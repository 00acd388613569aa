internal import Quantities

/// What a store keeps of an account beside its events.
struct KeptAccount {
  let state: AccountState
  let held: Credits
  let holds: [HoldRecord]

  init(of view: any LedgerView) throws(LedgerProblem) {
    state = view.state
    held = try view.heldCredits()
    holds = try view.holds(in: Set(HoldState.allCases), openedAfter: 0, limit: .max)
  }
}
