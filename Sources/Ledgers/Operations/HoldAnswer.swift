package import Quantities

/// What comes of asking for a hold.
package enum HoldAnswer: Sendable, Hashable {
  /// It is granted, by this basis.
  case granted(HoldRecord, ClaimBasis)
  /// It was granted before to the same request; it may have ended since.
  case exists(HoldRecord)
  /// It is not granted: so much is missing by this basis.
  case refused(missing: Credits, ClaimBasis)
}

extension Ledger {
  /// Grants a hold if the balance covers it beside all others, and records the reading with it.
  ///
  /// A balance that was read too long ago decides nothing.
  package func open(
    _ claim: HoldClaim,
    by balance: ReadBalance
  ) throws(LedgerProblem) -> HoldAnswer {
    try change { (edit) throws(LedgerProblem) in try open(claim, by: balance, in: &edit) }
  }

  /// Grants a hold within a change that does more.
  package func open(
    _ claim: HoldClaim,
    by balance: ReadBalance,
    in edit: inout any LedgerEdit
  ) throws(LedgerProblem) -> HoldAnswer {
    if let earlier = try earlier(claim, in: edit) { return .exists(earlier) }
    let age = edit.now.milliseconds - balance.start.time.milliseconds
    guard age <= rules.maximumAge else { throw .staleReading(milliseconds: age) }
    let basis = try edit.basis(balance, reserve: claim.reserve, by: rules)
    _ = try record(balance, in: &edit)
    guard let available = basis.availability.credits else { throw .tooLarge }
    guard basis.availability.covers(claim.amount) else {
      guard let missing = claim.amount.subtracting(available) else { throw .tooLarge }
      return .refused(missing: missing, basis)
    }
    let opening = HoldOpening(
      hold: newHoldName(),
      amount: claim.amount,
      lease: claim.lease,
      owner: claim.owner,
      run: claim.run,
      plans: claim.plans,
      digest: claim.digest,
      forecast: claim.forecast,
      basis: basis
    )
    try append(.holdOpened(opening), key: claim.key, to: &edit)
    guard let hold = try edit.hold(named: opening.hold) else { throw .unknownHold(opening.hold) }
    return .granted(hold, basis)
  }

  /// The hold that was granted to the same request before; the key of another request is refused.
  package func earlier(
    _ claim: HoldClaim,
    in view: any LedgerView
  ) throws(LedgerProblem) -> HoldRecord? {
    guard let key = claim.key, let event = try view.event(withKey: key.text) else { return nil }
    guard event.key == key, let name = event.entry.hold, let hold = try view.hold(named: name)
    else { throw .keyReused(key.text) }
    return hold
  }
}
