internal import Quantities

/// What a ledger knows of an account beside its events and holds: all of it follows from the events.
package struct AccountState: Sendable, Hashable {
  /// The account's name.
  package let name: String
  /// The number of the last event; 0 before the first.
  package private(set) var sequence: Int64
  /// The last event's digest; before the first, that of the account's name.
  package private(set) var digest: String
  /// The clocks at the last event; nil before the first.
  package private(set) var anchor: ClockAnchor?
  /// The most that the balance can be; nil before the first reading that is trusted.
  package private(set) var ceiling: Ceiling?

  /// Makes a state from its parts.
  package init(
    name: String,
    sequence: Int64,
    digest: String,
    anchor: ClockAnchor?,
    ceiling: Ceiling?
  ) {
    self.name = name
    self.sequence = sequence
    self.digest = digest
    self.anchor = anchor
    self.ceiling = ceiling
  }

  /// The state of an account before its first event.
  package init(new name: String) {
    self.init(
      name: name,
      sequence: 0,
      digest: EventChain.start(of: name),
      anchor: nil,
      ceiling: nil
    )
  }

  /// The point of the ledger's time at which the store's clocks show this.
  package func time(at clock: StoreClock) -> LedgerTime {
    (anchor ?? ClockAnchor(startingAt: clock)).time(at: clock)
  }

  /// The state after an event that cannot be read.
  func skipping(to sequence: Int64) -> AccountState {
    var next = self
    next.sequence = sequence
    return next
  }

  /// The state after an event.
  func after(_ event: LedgerEvent, clock: StoreClock, ceiling: Ceiling?) -> AccountState {
    var next = self
    next.sequence = event.sequence
    next.digest = event.digest
    next.anchor = ClockAnchor(time: event.time, clock: clock)
    next.ceiling = ceiling
    return next
  }
}
