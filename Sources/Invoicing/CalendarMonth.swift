package import Quantities

/// A month of the calendar.
package struct CalendarMonth: Sendable, Hashable {
  /// Months since January of the year 0.
  private let index: Int

  /// The month that a day lies in.
  package init(of day: Day) {
    let parts = day.description.split(separator: "-").compactMap { Int($0) }
    index = parts.count == 3 ? parts[0] * 12 + parts[1] - 1 : 0
  }

  private init(index: Int) {
    self.index = index
  }

  /// The month so many months after this one, or before it where the count is below zero.
  package func advanced(by count: Int) -> CalendarMonth {
    CalendarMonth(index: max(12, min(9999 * 12 + 11, index + count)))
  }

  /// How many months lie from another one to this one.
  package func months(since other: CalendarMonth) -> Int { index - other.index }

  /// Its first day.
  package var first: Day { day(1) ?? Day(daysSinceEpoch: 0) }

  /// Its last day.
  package var last: Day {
    (28...31).reversed().lazy.compactMap { day($0) }.first ?? first
  }

  /// How many days are left of it on a day that lies in it, that day counted.
  package func daysLeft(on day: Day) -> Int { last.days(since: day) + 1 }

  /// Its name for people: `November 2026`.
  package var words: String { "\(Self.names[index % 12]) \(index / 12)" }

  private func day(_ number: Int) -> Day? {
    Day(year: index / 12, month: index % 12 + 1, day: number)
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension CalendarMonth: Comparable {
  /// Orders by the calendar.
  package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.index < right.index
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// ISO 8601: `2026-11`.
  package var description: String { String(first.description.prefix(7)) }
}
