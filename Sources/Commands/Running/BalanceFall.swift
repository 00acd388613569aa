internal import Ledgers
internal import Quantities

/// How much an account's balance fell while a hold's command ran.
///
/// It says something only where both readings are believed and no other hold was open meanwhile: else it
/// would be others' use as well.
struct BalanceFall {
  private let ledger: Ledger
  private let hold: HoldRecord

  /// Looks at the time since a hold was opened.
  init(of hold: HoldRecord, in ledger: Ledger) {
    self.hold = hold
    self.ledger = ledger
  }

  /// The fall up to a reading; nil where it says nothing.
  func credits(to after: RecordedReading) throws(LedgerProblem) -> Credits? {
    guard after.entry.trust.isBelieved else { return nil }
    return try ledger.read { (view) throws(LedgerProblem) in
      guard try isAlone(in: view), let before = try readingBefore(in: view) else { return nil }
      let bought = try view.purchases(after: before.sequence)
      return before.credits.adding(bought)?.subtracting(after.entry.credits)
    }
  }

  private func isAlone(in view: any LedgerView) throws(LedgerProblem) -> Bool {
    guard case .holdOpened(let opening) = try view.event(numbered: hold.opened)?.entry,
      opening.basis.held == .zero
    else { return false }
    let states = Set(HoldState.allCases)
    return try view.holds(in: states, openedAfter: hold.opened, limit: 1).isEmpty
  }

  /// The live reading that the hold was opened by.
  private func readingBefore(
    in view: any LedgerView
  ) throws(LedgerProblem) -> (sequence: Int64, credits: Credits)? {
    guard let event = try view.events(before: hold.opened, of: [.reading], limit: 1).first,
      case .reading(let entry) = event.entry, entry.source == ReadingEntry.live,
      entry.trust.isBelieved
    else { return nil }
    return (event.sequence, entry.credits)
  }
}
