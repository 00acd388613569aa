import BalancesHTTP
import Quantities
import Synchronization
import Transport

/// A clock whose pauses take no time but count, and whose dice always show the same share.
final class TestClock: Sendable {
  private let pauseLog = Mutex<[Duration]>([])
  private let start = ContinuousClock.now
  private let draw: @Sendable (Duration) -> Duration

  /// The time of every reading: 2026-09-22T10:00:00Z.
  static let moment = Moment(secondsSinceEpoch: 1_790_071_200)

  init(draw: @escaping @Sendable (Duration) -> Duration = { $0 / 2 }) {
    self.draw = draw
  }

  /// The pauses that were made.
  var pauses: [Duration] { pauseLog.withLock { $0 } }

  var elapsed: Duration {
    pauses.reduce(start.duration(to: .now), +)
  }

  var waiting: Waiting {
    Waiting(
      now: { Self.moment },
      elapsed: { self.elapsed },
      sleep: { pause in self.pauseLog.withLock { $0.append(pause) } },
      jitter: draw
    )
  }
}
