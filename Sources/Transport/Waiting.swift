package import Quantities

/// The clock, the pauses and the dice of whoever tries again.
package struct Waiting: Sendable {
  /// Tells the time of day.
  package let now: @Sendable () -> Moment
  /// Tells the time since some fixed start, never going back.
  package let elapsed: @Sendable () -> Duration
  /// Pauses for a time.
  package let sleep: @Sendable (Duration) -> Void
  /// Draws a time from zero to a bound, each equally likely.
  package let jitter: @Sendable (Duration) -> Duration

  /// Makes a clock of its parts.
  package init(
    now: @escaping @Sendable () -> Moment,
    elapsed: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) -> Void,
    jitter: @escaping @Sendable (Duration) -> Duration
  ) {
    self.now = now
    self.elapsed = elapsed
    self.sleep = sleep
    self.jitter = jitter
  }
}
