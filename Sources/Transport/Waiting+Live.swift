internal import Glibc
internal import Quantities

extension Waiting {
  /// The clock of this machine, real pauses and real dice.
  package static let live: Waiting = {
    let start = ContinuousClock.now
    return Waiting(
      now: { Moment(secondsSinceEpoch: time(nil)) },
      elapsed: { start.duration(to: .now) },
      sleep: pause,
      jitter: { .nanoseconds(Int64.random(in: 0...max(0, $0.nanoseconds))) }
    )
  }()

  private static func pause(_ duration: Duration) {
    let (seconds, rest) = max(0, duration.nanoseconds).quotientAndRemainder(
      dividingBy: 1_000_000_000
    )
    var left = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
    var remainder = timespec()
    // A signal ends the pause early and leaves a remainder.
    while unsafe nanosleep(&left, &remainder) != 0, errno == EINTR { left = remainder }
  }
}

extension Duration {
  /// The time in nanoseconds, for times below 292 years.
  package var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }

  /// The time in milliseconds, rounded up.
  var milliseconds: Int {
    Int((nanoseconds + 999_999) / 1_000_000)
  }
}
