internal import Diagnostics
internal import Quantities

/// What has been read of a schedule that is written as a mapping.
struct ScheduleDraft {
  var cron: (line: CronLine, text: String)?
  var weekdays: [WeekdayName]?
  var minutes: [Int]?
  var from: Day?
  var until: Day?
  /// Whether something is wrong with it already.
  var isBroken = false
  /// The keys that it gives.
  var keys: Set<ScheduleKey> = []

  /// The schedule; nil where it is broken.
  var schedule: Schedule? {
    guard !isBroken else { return nil }
    if let cron {
      return Schedule(
        days: cron.line.days,
        minutes: cron.line.minutes,
        from: from,
        until: until,
        text: cron.text
      )
    }
    var days = CalendarDays()
    if let weekdays { days.weekdays = weekdays.reduce(0) { $0 | $1.bit } }
    let times = minutes ?? [0]
    let names = weekdays.map { $0.map(\.rawValue).joined(separator: ", ") } ?? "every day"
    let clock = Set(times).sorted().map(ClockText.text).joined(separator: ", ")
    return Schedule(
      days: days,
      minutes: times,
      from: from,
      until: until,
      text: "\(names) at \(clock)"
    )
  }
}
