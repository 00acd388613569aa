internal import Quantities

/// A set of days: those of some months, of which the day of the month or the weekday fits, or both.
struct CalendarDays: Sendable, Hashable {
  /// The months, a bit for each from 1 to 12.
  var months: UInt64 = 0b1_1111_1111_1110
  /// The days of a month, a bit for each from 1 to 31.
  var monthDays: UInt64 = 0xFFFF_FFFE
  /// The weekdays, a bit for each from 0 for Sunday to 6.
  var weekdays: UInt64 = 0b111_1111
  /// Whether one of the two is enough: cron's rule where neither begins with a star.
  var takesEither = false

  /// Whether a day is one of them.
  func contains(_ day: Day) -> Bool {
    let (_, month, number) = day.calendar
    guard months & (1 << UInt64(month)) != 0 else { return false }
    let fitsMonth = monthDays & (1 << UInt64(number)) != 0
    let fitsWeek = weekdays & (1 << UInt64(day.weekday)) != 0
    return takesEither ? fitsMonth || fitsWeek : fitsMonth && fitsWeek
  }

  /// Whether there is no such day in any year.
  var isEmpty: Bool {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let canFit = lengths.indices.contains { index in
      months & (1 << UInt64(index + 1)) != 0
        && monthDays & ((1 << UInt64(lengths[index] + 1)) - 1) != 0
    }
    return !canFit && !takesEither
  }
}
