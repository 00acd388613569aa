import Foundation
import Policies
import Quantities
import TestSupport
import Testing

/// Stretches of the calendar, held against Foundation's.
@Suite struct PeriodTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    return calendar
  }()

  private static func start(of period: BudgetPeriod, around day: Day) -> Day {
    let date = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
    let unit: Calendar.Component =
      switch period {
      case .day: .day
      case .week: .weekOfYear
      case .month, .quarter: .month
      case .year: .year
      }
    var start = calendar.dateInterval(of: unit, for: date)?.start ?? date
    while period == .quarter, ![1, 4, 7, 10].contains(calendar.component(.month, from: start)) {
      start = calendar.date(byAdding: .month, value: -1, to: start) ?? start
    }
    return Day(daysSinceEpoch: Int((start.timeIntervalSince1970 / 86_400).rounded()))
  }

  @Test(arguments: BudgetPeriod.allCases)
  func `a stretch begins where the calendar says`(period: BudgetPeriod) {
    var random = SplitMix(seed: 11)
    for _ in 0..<500 {
      let day = Day(daysSinceEpoch: random.int(in: -20_000...60_000))
      #expect(period.start(around: day) == Self.start(of: period, around: day), "\(day)")
    }
  }

  @Test(arguments: [
    (BudgetPeriod.day, "2026-11-22"), (.week, "week of 2026-11-16"), (.month, "2026-11"),
    (.quarter, "2026-Q4"), (.year, "2026"),
  ])
  func `a stretch has a name`(period: BudgetPeriod, label: String) throws {
    let day = try #require(Day(reading: "2026-11-22"))
    #expect(period.label(startingOn: period.start(around: day)) == label)
  }
}
