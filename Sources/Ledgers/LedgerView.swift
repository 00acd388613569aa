package import Quantities

/// An account's ledger as it stood at one moment: what is read within one `LedgerView` belongs together.
package protocol LedgerView {
  /// What is known of the account beside its events.
  var state: AccountState { get }
  /// What the store's clocks show.
  var clock: StoreClock { get }
  /// The event of a number.
  func event(numbered sequence: Int64) throws(LedgerProblem) -> LedgerEvent?
  /// The event of a name.
  func event(named id: String) throws(LedgerProblem) -> LedgerEvent?
  /// The first events whose names begin with a text, by name.
  func events(namedFrom prefix: String, limit: Int) throws(LedgerProblem) -> [LedgerEvent]
  /// The event that a key was used for.
  func event(withKey key: String) throws(LedgerProblem) -> LedgerEvent?
  /// The events behind a number, oldest first, of some kinds only; nil takes all.
  func events(
    after sequence: Int64,
    of kinds: Set<EventKind>?,
    limit: Int
  ) throws(LedgerProblem) -> [LedgerEvent]
  /// The events before a number, newest first, of some kinds only; nil takes all.
  func events(
    before sequence: Int64,
    of kinds: Set<EventKind>?,
    limit: Int
  ) throws(LedgerProblem) -> [LedgerEvent]
  /// A hold.
  func hold(named id: String) throws(LedgerProblem) -> HoldRecord?
  /// The holds in some states, oldest first, those behind a number only.
  func holds(
    in states: Set<HoldState>,
    openedAfter sequence: Int64,
    limit: Int
  ) throws(LedgerProblem) -> [HoldRecord]
  /// The holds that hold although their lease has run out by a time, oldest first.
  func holds(dueAt time: LedgerTime) throws(LedgerProblem) -> [HoldRecord]
  /// What open holds may still use.
  func heldCredits() throws(LedgerProblem) -> Credits
  /// The last event at or before a time; 0 where there is none.
  func sequence(at time: LedgerTime) throws(LedgerProblem) -> Int64
  /// What became known, or taken as known, as used after a number.
  func charges(after sequence: Int64) throws(LedgerProblem) -> Credits
  /// What was bought after a number.
  func purchases(after sequence: Int64) throws(LedgerProblem) -> Credits
  /// What is kept as used and bought up to each event behind a number, oldest first.
  func runningSums(after sequence: Int64, limit: Int) throws(LedgerProblem) -> [KeptSums]
}

extension LedgerView {
  /// The point on the ledger's time.
  package var now: LedgerTime { state.time(at: clock) }
}
