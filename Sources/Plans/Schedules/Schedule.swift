package import Quantities

/// When a plan runs again and again: days by the calendar, and times of the day, in UTC.
package struct Schedule: Sendable, Hashable {
  /// The days, by month, day of the month and weekday.
  let days: CalendarDays
  /// The minutes of a day, in order.
  let minutes: [Int]
  /// The first day; nil where it has begun for good.
  package let from: Day?
  /// The last day; nil where it never ends.
  package let until: Day?
  /// How it was written, for people.
  package let text: String

  /// Makes a schedule; the minutes of a day are put in order.
  init(days: CalendarDays, minutes: [Int], from: Day? = nil, until: Day? = nil, text: String) {
    self.days = days
    self.minutes = Set(minutes).sorted()
    self.from = from
    self.until = until
    self.text = text
  }

  /// The longest that one has to look for a day: the 29th of February may be eight years away.
  private static let longestGap = 8 * 366 + 7

  /// The runs from a moment on and before another one, in order, at most so many.
  package func runs(from start: Moment, before end: Moment, limit: Int) -> [Moment] {
    var runs: [Moment] = []
    var day = max(start.day, from ?? start.day)
    let last = min(end.day, until ?? end.day)
    while day <= last, runs.count < limit {
      if days.contains(day) {
        for minute in minutes where runs.count < limit {
          let run = Self.moment(day, minute)
          if run >= start, run < end { runs.append(run) }
        }
      }
      let next = day.advanced(by: 1)
      guard next > day else { break }
      day = next
    }
    return runs
  }

  /// The first run at a moment or after it; nil where there is none.
  package func next(from start: Moment) -> Moment? {
    let begin = max(start, from.map(Moment.init(startOf:)) ?? start)
    let end = Moment(startOf: begin.day.advanced(by: Self.longestGap))
    return runs(from: begin, before: end, limit: 1).first
  }

  /// The day of the first run on a day or after it; nil where there is none.
  package func nextDay(from day: Day) -> Day? { next(from: Moment(startOf: day))?.day }

  private static func moment(_ day: Day, _ minute: Int) -> Moment {
    Moment(secondsSinceEpoch: Moment(startOf: day).secondsSinceEpoch + minute * 60)
  }
}
