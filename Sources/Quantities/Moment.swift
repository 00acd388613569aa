/// A second on the UTC time line, of the years 1 to 9999.
package struct Moment: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let secondsSinceEpoch: Int

  /// Makes a moment from seconds since 1970-01-01T00:00:00Z; the calendar's ends are the ends.
  package init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = max(-62_135_596_800, min(253_402_300_799, secondsSinceEpoch))
  }

  /// The first second of a day.
  package init(startOf day: Day) {
    secondsSinceEpoch = day.daysSinceEpoch * 86_400
  }

  /// The day that this moment falls on, in UTC.
  package var day: Day {
    Day(daysSinceEpoch: (secondsSinceEpoch - secondOfDay) / 86_400)
  }

  private var secondOfDay: Int {
    let rest = secondsSinceEpoch % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }
}

extension Moment: Comparable {
  /// Orders by time.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601: `2026-12-01T08:30:00Z`.
  package var description: String {
    let (hours, minutes, seconds) = (
      secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60
    )
    return "\(day)T\(hours.padded(to: 2)):\(minutes.padded(to: 2)):\(seconds.padded(to: 2))Z"
  }
}
