/// A line of five fields as cron reads them: minute, hour, day of the month, month, weekday.
struct CronLine {
  /// The days.
  let days: CalendarDays
  /// The minutes of a day.
  let minutes: [Int]

  /// The names that stand for lines.
  static let names = [
    "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0", "@daily": "0 0 * * *", "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
  ]

  /// Reads a line; throws what is wrong with it.
  init(reading text: String) throws(CronProblem) {
    var line = text
    if text.hasPrefix("@") {
      guard let meant = Self.names[text.lowercased()] else { throw .unknownName(text) }
      line = meant
    }
    let fields = line.split { $0 == " " || $0 == "\t" }
    guard fields.count == CronField.allCases.count else { throw .fields(fields.count) }
    let minuteBits = try CronField.minute.bits(fields[0])
    let hourBits = try CronField.hour.bits(fields[1])
    days = CalendarDays(
      months: try CronField.month.bits(fields[3]),
      monthDays: try CronField.monthDay.bits(fields[2]),
      weekdays: try CronField.weekday.bits(fields[4]),
      takesEither: !fields[2].hasPrefix("*") && !fields[4].hasPrefix("*")
    )
    minutes = (0..<24).filter { hourBits & (1 << UInt64($0)) != 0 }.flatMap { hour in
      (0..<60).filter { minuteBits & (1 << UInt64($0)) != 0 }.map { hour * 60 + $0 }
    }
  }
}
