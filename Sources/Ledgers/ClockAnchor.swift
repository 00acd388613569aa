/// What the store's clocks showed at a known point of the ledger's time.
package struct ClockAnchor: Sendable, Hashable {
  /// The point.
  package let time: LedgerTime
  /// The clocks.
  package let clock: StoreClock

  /// Makes an anchor.
  package init(time: LedgerTime, clock: StoreClock) {
    self.time = time
    self.clock = clock
  }

  /// The first anchor of a ledger: its time begins at the clock on the wall.
  init(startingAt clock: StoreClock) {
    self.init(time: LedgerTime(milliseconds: clock.wall), clock: clock)
  }

  /// The point of the ledger's time at which clocks show this.
  package func time(at clock: StoreClock) -> LedgerTime {
    time.advanced(by: clock.milliseconds(since: self.clock))
  }
}
