package import Quantities

extension Ledger {
  /// A hold that still holds; a lease that has run out is lost.
  package func verify(_ id: String) throws(LedgerProblem) -> HoldRecord {
    try read { (view) throws(LedgerProblem) in
      guard let hold = try view.hold(named: id) else { throw .unknownHold(id) }
      return try Self.standing(hold, at: view.now)
    }
  }

  /// Renews a lease; nil keeps its length.
  ///
  /// `version` is the holder's own, where it keeps one.
  package func renew(
    _ id: String,
    lease: Int64? = nil,
    version: Int64? = nil
  ) throws(LedgerProblem) -> HoldRecord {
    try changeHold(id) { (hold, edit) throws(LedgerProblem) in
      if let version, version != hold.version { throw .outdated(id, version: hold.version) }
      return .holdRenewed(HoldRenewal(hold: id, lease: lease ?? hold.lease))
    }
  }

  /// Reports how much of a hold is used so far.
  package func progress(_ id: String, used: Credits) throws(LedgerProblem) -> HoldRecord {
    try changeHold(id) { (hold, edit) throws(LedgerProblem) in
      guard used >= hold.used else { throw .usedLess(id) }
      return .holdProgressed(HoldProgress(hold: id, used: min(used, hold.amount)))
    }
  }

  /// Ends a hold with what it used, which may be more than it held; nil takes all of it as used.
  ///
  /// `usage` is what was made, for later questions; it is recorded with the settlement.
  package func settle(
    _ id: String,
    used: Credits?,
    basis: SettlementBasis,
    outputs: Int64? = nil,
    usage: [UsageEntry] = []
  ) throws(LedgerProblem) -> HoldRecord {
    try changeHold(id, with: usage) { (hold, edit) throws(LedgerProblem) in
      let total = used ?? hold.amount
      guard total >= hold.used else { throw .usedLess(id) }
      let held = min(total, hold.amount)
      guard let excess = total.subtracting(held) else { throw .tooLarge }
      return .holdSettled(
        HoldSettlement(hold: id, used: held, excess: excess, basis: basis, outputs: outputs)
      )
    }
  }

  /// Gives a hold back of which nothing was used.
  package func void(_ id: String, reason: String?) throws(LedgerProblem) -> HoldRecord {
    try changeHold(id) { (hold, edit) throws(LedgerProblem) in
      guard hold.used == .zero else { throw .usedAlready(id) }
      return .holdVoided(HoldVoiding(hold: id, reason: reason))
    }
  }

  /// Ends the holds whose lease has run out, and answers them.
  package func expire() throws(LedgerProblem) -> [HoldRecord] {
    try store.change(account) { (edit) throws(LedgerProblem) in try expireDue(in: &edit) }
  }

  /// The hold, if it holds at a time.
  private static func standing(
    _ hold: HoldRecord,
    at time: LedgerTime
  ) throws(LedgerProblem) -> HoldRecord {
    guard hold.state != .expired, !hold.isDue(at: time) else { throw .leaseLost(hold.id) }
    guard hold.state == .active else { throw .ended(hold.id, hold.state) }
    return hold
  }

  /// Adds what happened to a hold that holds.
  ///
  /// A lease that has run out is written down as such first, and that stays although the caller is refused.
  private func changeHold(
    _ id: String,
    with usage: [UsageEntry] = [],
    _ work: (HoldRecord, inout any LedgerEdit) throws(LedgerProblem) -> LedgerEntry
  ) throws(LedgerProblem) -> HoldRecord {
    _ = try expire()
    return try change { (edit) throws(LedgerProblem) in
      guard let hold = try edit.hold(named: id) else { throw .unknownHold(id) }
      _ = try Self.standing(hold, at: edit.now)
      for entry in usage { try append(.usage(entry), to: &edit) }
      try append(try work(hold, &edit), to: &edit)
      guard let changed = try edit.hold(named: id) else { throw .unknownHold(id) }
      return changed
    }
  }
}
