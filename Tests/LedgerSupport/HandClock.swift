package import Ledgers
internal import Synchronization

/// Clocks that tests set.
package final class HandClock: Sendable {
  private let shown: Mutex<StoreClock>

  /// Starts at 2026-12-01T00:00:00Z.
  package init(boot: String = "first") {
    shown = Mutex(StoreClock(wall: 1_796_083_200_000, boot: boot, uptime: 1_000_000))
  }

  /// What the clocks show.
  package var now: StoreClock { shown.withLock { $0 } }

  /// Lets time pass.
  package func pass(milliseconds: Int64) {
    shown.withLock {
      $0 = StoreClock(
        wall: $0.wall + milliseconds,
        boot: $0.boot,
        uptime: $0.uptime + milliseconds
      )
    }
  }

  /// Sets the clock on the wall forward or back.
  package func setWall(by milliseconds: Int64) {
    shown.withLock {
      $0 = StoreClock(wall: $0.wall + milliseconds, boot: $0.boot, uptime: $0.uptime)
    }
  }

  /// Starts the machine anew; the uptime begins again.
  package func restart(as boot: String, after milliseconds: Int64) {
    shown.withLock {
      $0 = StoreClock(wall: $0.wall + milliseconds, boot: boot, uptime: 0)
    }
  }
}
