package import Quantities

/// What the clocks of a ledger's store show at one moment.
package struct StoreClock: Sendable, Hashable {
  /// Milliseconds of the clock on the wall since 1970-01-01T00:00:00Z; somebody may set it.
  package let wall: Int64
  /// Which start of which machine the uptime counts from; empty where that is not known.
  package let boot: String
  /// Milliseconds since that start, sleep included; nobody can set them.
  package let uptime: Int64

  /// Makes what clocks show.
  package init(wall: Int64, boot: String, uptime: Int64) {
    self.wall = wall
    self.boot = boot
    self.uptime = uptime
  }

  /// The time of day.
  package var moment: Moment {
    Moment(secondsSinceEpoch: Int(wall >= 0 ? wall / 1000 : (wall - 999) / 1000))
  }

  /// The milliseconds since an earlier look at the clocks, never negative.
  ///
  /// Within one start of the machine the uptime tells them; from one start to another only the clock on the
  /// wall can.
  func milliseconds(since earlier: StoreClock) -> Int64 {
    let passed =
      !boot.isEmpty && boot == earlier.boot
      ? uptime.subtractingReportingOverflow(earlier.uptime)
      : wall.subtractingReportingOverflow(earlier.wall)
    return passed.overflow ? 0 : max(0, passed.partialValue)
  }
}
