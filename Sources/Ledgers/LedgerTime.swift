/// A point on a ledger's own time line, in milliseconds.
///
/// It begins at the time of day of the first event, never goes back, and within one start of the machine
/// goes exactly as fast as its uptime, whatever is done to the clock on the wall.
package struct LedgerTime: Sendable, Hashable {
  /// Milliseconds, of about 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  /// Makes a point.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The point so many milliseconds later, or earlier where they are negative.
  package func advanced(by milliseconds: Int64) -> LedgerTime {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    return LedgerTime(milliseconds: overflow ? (milliseconds < 0 ? .min : .max) : sum)
  }
}

extension LedgerTime: Comparable {
  /// Orders by time.
  package static func < (left: LedgerTime, right: LedgerTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
