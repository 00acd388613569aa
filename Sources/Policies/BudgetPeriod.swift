package import Quantities

/// A stretch of the calendar, in UTC.
package enum BudgetPeriod: String, Sendable, Hashable, CaseIterable {
  /// A day.
  case day
  /// A week from Monday on.
  case week
  /// A month.
  case month
  /// A quarter of a year.
  case quarter
  /// A year.
  case year

  /// The first day of the stretch that a day lies in.
  package func start(around day: Day) -> Day {
    let (year, month) = Self.yearAndMonth(of: day)
    switch self {
    case .day: return day
    // The first day of 1970 was a Thursday, three days after a Monday.
    case .week:
      let weekday = ((day.daysSinceEpoch + 3) % 7 + 7) % 7
      return Day(daysSinceEpoch: day.daysSinceEpoch - weekday)
    case .month: return Day(year: year, month: month, day: 1) ?? day
    case .quarter: return Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? day
    case .year: return Day(year: year, month: 1, day: 1) ?? day
    }
  }

  /// The name of the stretch that begins on a day: `2026-03`, or `week of 2026-03-02`.
  package func label(startingOn start: Day) -> String {
    let text = start.description
    switch self {
    case .day: return text
    case .week: return "week of \(text)"
    case .month: return String(text.prefix(7))
    case .quarter: return "\(text.prefix(4))-Q\((Self.yearAndMonth(of: start).month - 1) / 3 + 1)"
    case .year: return String(text.prefix(4))
    }
  }

  private static func yearAndMonth(of day: Day) -> (year: Int, month: Int) {
    let parts = day.description.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? (parts[0], parts[1]) : (1, 1)
  }
}
