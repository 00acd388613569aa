package import Quantities

/// A hold as it stands; all of it follows from the events.
package struct HoldRecord: Sendable, Hashable {
  /// Its name.
  package let id: String
  /// What it claimed.
  package let amount: Credits
  /// What has become of it.
  package private(set) var state: HoldState
  /// What is known to be used of it, at most the amount.
  package private(set) var used: Credits
  /// Grows with each renewal, so that a holder can tell that nobody else holds it.
  package private(set) var version: Int64
  /// The lease in milliseconds of the ledger's time.
  package private(set) var lease: Int64
  /// When the lease ends.
  package private(set) var deadline: LedgerTime
  /// The event that opened it.
  package let opened: Int64
  /// The event that ended it.
  package private(set) var ended: Int64?

  /// Makes a hold from its parts.
  package init(
    id: String,
    amount: Credits,
    state: HoldState,
    used: Credits,
    version: Int64,
    lease: Int64,
    deadline: LedgerTime,
    opened: Int64,
    ended: Int64?
  ) {
    self.id = id
    self.amount = amount
    self.state = state
    self.used = used
    self.version = version
    self.lease = lease
    self.deadline = deadline
    self.opened = opened
    self.ended = ended
  }

  /// The hold that an event opens.
  init(_ opening: HoldOpening, by event: LedgerEvent) {
    self.init(
      id: opening.hold,
      amount: opening.amount,
      state: .active,
      used: .zero,
      version: 1,
      lease: opening.lease,
      deadline: event.time.advanced(by: opening.lease),
      opened: event.sequence,
      ended: nil
    )
  }

  /// What it may still use; nothing once it has ended.
  package var remaining: Credits {
    guard state == .active else { return .zero }
    return amount.subtracting(used) ?? .zero
  }

  /// Whether its lease has run out by a time.
  package func isDue(at time: LedgerTime) -> Bool { state == .active && deadline <= time }

  /// The hold with a new lease.
  func renewed(for lease: Int64, at time: LedgerTime) -> HoldRecord {
    var next = self
    next.version += 1
    next.lease = lease
    next.deadline = time.advanced(by: lease)
    return next
  }

  /// The hold with more of it used.
  func progressed(to used: Credits) -> HoldRecord {
    var next = self
    next.used = used
    return next
  }

  /// The hold at its end.
  func ended(as state: HoldState, used: Credits, by event: LedgerEvent) -> HoldRecord {
    var next = self
    next.state = state
    next.used = used
    next.ended = event.sequence
    return next
  }
}
