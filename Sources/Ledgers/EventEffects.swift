package import Quantities

/// What an event changes beside the list of events.
///
/// A store keeps it, and it can always be told again from the
/// events alone.
package struct EventEffects: Sendable, Hashable {
  /// The hold as it stands from now on; nil where the event is about none.
  package let hold: HoldRecord?
  /// What is known, or taken as known, to be used or gone by it, at least zero.
  package let charge: Credits
  /// What was bought by it, at least zero.
  package let purchase: Credits
  /// The account as it stands from now on.
  package let account: AccountState

  /// Tells them from what was before; `hold` is the one that the event is about.
  package init(
    of event: LedgerEvent,
    on account: AccountState,
    hold: HoldRecord?,
    clock: StoreClock
  ) throws(LedgerProblem) {
    let change = try Change(of: event, hold: hold)
    self.hold = change.hold
    charge = change.charge
    purchase = max(.zero, change.rise)
    let ceiling = try Self.ceiling(after: event, change, from: account.ceiling)
    self.account = account.after(event, clock: clock, ceiling: ceiling)
    guard isCountable(in: event) else { throw .tooLarge }
  }

  /// A ledger counts in whole millionths of 64 bits, wherever it is kept.
  private func isCountable(in event: LedgerEvent) -> Bool {
    var amounts = [charge, purchase]
    if let hold { amounts.append(hold.amount) }
    if let ceiling = account.ceiling { amounts.append(ceiling.credits) }
    if case .reading(let reading) = event.entry { amounts.append(reading.credits) }
    return amounts.allSatisfy { Int64(exactly: $0.millionths) != nil }
  }

  private static func ceiling(
    after event: LedgerEvent,
    _ change: Change,
    from ceiling: Ceiling?
  ) throws(LedgerProblem) -> Ceiling? {
    if case .reading(let reading) = event.entry {
      return try self.ceiling(after: reading, by: event.sequence, from: ceiling)
    }
    guard let ceiling else { return nil }
    guard let raised = ceiling.raised(by: change.rise),
      let lowered = raised.lowered(by: change.known, of: change.hold?.opened ?? 0)
    else { throw .tooLarge }
    return lowered
  }

  /// Only what the account itself was asked for moves the ceiling.
  private static func ceiling(
    after reading: ReadingEntry,
    by sequence: Int64,
    from ceiling: Ceiling?
  ) throws(LedgerProblem) -> Ceiling? {
    guard reading.source == ReadingEntry.live, reading.trust.isBelieved else { return ceiling }
    guard let credits = reading.credits.adding(reading.bought) else { throw .tooLarge }
    if let ceiling, reading.trust == .trusted, ceiling.credits <= credits { return ceiling }
    return Ceiling(credits: credits, since: sequence)
  }
}

extension EventEffects {
  /// What an event says about a hold and about sums.
  private struct Change {
    var hold: HoldRecord?
    var charge = Credits.zero
    /// The part of the charge that a run is known to have used, counted call by call.
    var known = Credits.zero
    var rise = Credits.zero

    init(of event: LedgerEvent, hold: HoldRecord?) throws(LedgerProblem) {
      switch event.entry {
      case .reading, .alert, .forecast: break
      case .purchase(let entry): rise = entry.credits
      case .adjustment(let entry):
        rise = entry.credits
        charge = max(.zero, try Self.difference(.zero, rise))
      case .correction(let entry): try correct(entry)
      case .usage(let entry): if entry.hold == nil { charge = max(.zero, entry.credits) }
      case .holdOpened(let entry): self.hold = HoldRecord(entry, by: event)
      case .holdRenewed(let entry):
        self.hold = try Self.open(hold, entry.hold).renewed(for: entry.lease, at: event.time)
      case .holdProgressed(let entry):
        let open = try Self.open(hold, entry.hold)
        charge = try Self.difference(entry.used, open.used)
        known = charge
        self.hold = open.progressed(to: entry.used)
      case .holdSettled(let entry): try settle(entry, hold, event)
      case .holdVoided(let entry):
        self.hold = try Self.open(hold, entry.hold).ended(as: .voided, used: .zero, by: event)
      case .holdExpired(let entry):
        let open = try Self.open(hold, entry.hold)
        charge = open.remaining
        self.hold = open.ended(as: .expired, used: open.amount, by: event)
      }
    }

    private mutating func settle(
      _ entry: HoldSettlement,
      _ hold: HoldRecord?,
      _ event: LedgerEvent
    ) throws(LedgerProblem) {
      let open = try Self.open(hold, entry.hold)
      guard let sum = try Self.difference(entry.used, open.used).adding(entry.excess) else {
        throw .tooLarge
      }
      charge = sum
      known = entry.basis.isCounted ? sum : .zero
      self.hold = open.ended(as: .settled, used: entry.used, by: event)
    }

    private mutating func correct(_ entry: CorrectionEntry) throws(LedgerProblem) {
      guard let change = entry.change else { throw .tooLarge }
      if entry.kind == .usage { charge = max(.zero, change) } else { rise = change }
    }

    private static func open(
      _ hold: HoldRecord?,
      _ name: String
    ) throws(LedgerProblem) -> HoldRecord {
      guard let hold else { throw .unknownHold(name) }
      guard hold.state == .active else { throw .ended(name, hold.state) }
      return hold
    }

    private static func difference(
      _ later: Credits,
      _ earlier: Credits
    ) throws(LedgerProblem) -> Credits {
      guard let difference = later.subtracting(earlier) else { throw .tooLarge }
      return difference
    }
  }
}
