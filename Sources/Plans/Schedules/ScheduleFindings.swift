internal import Diagnostics

/// All wording about schedules.
extension Finding {
  static func badCron(_ text: String, _ problem: CronProblem, at place: Place) -> Finding {
    Finding(
      PlanCode.badSchedule,
      .error,
      "`\(text.shortened)` is no cron line: \(problem.words)",
      at: place,
      help: problem.help
    )
  }

  static func badWeekday(_ text: String, at place: Place) -> Finding {
    let nearest = NearestWord.to(String(text.prefix(3)), among: WeekdayName.names)
    return Finding(
      PlanCode.badSchedule,
      .error,
      "`\(text.shortened)` is no weekday",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "weekdays are `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`"
    )
  }

  static func badTime(_ text: String, at place: Place) -> Finding {
    Finding(
      PlanCode.badSchedule,
      .error,
      "`at: \(text.shortened)` is no time of the day",
      at: place,
      help: "write hours and minutes in quotes: `at: \"06:00\"`; times are UTC"
    )
  }

  static func mixedSchedule(at place: Place) -> Finding {
    Finding(
      PlanCode.badSchedule,
      .error,
      "this schedule has a cron line, and weekdays or times besides",
      at: place,
      help: "keep `cron`, or keep `weekdays` and `at`"
    )
  }

  static func idleSchedule(at place: Place) -> Finding {
    Finding(
      PlanCode.badSchedule,
      .error,
      "this schedule does not say when the plan runs",
      at: place,
      help: "add `cron: \"0 6 * * 1-5\"`, or `weekdays: [mon, thu]` and `at: \"06:00\"`"
    )
  }

  static func emptySchedule(at place: Place) -> Finding {
    Finding(
      PlanCode.badSchedule,
      .error,
      "this schedule never comes",
      at: place,
      help: "look whether its months have the day, and whether `until` comes after `from`"
    )
  }

  static func scheduleAndDay(at place: Place) -> Finding {
    Finding(
      PlanCode.scheduleAndDay,
      .error,
      "this plan has a `run_at` and a `schedule`",
      at: place,
      help: "keep `run_at` for a plan that runs once, `schedule` for one that runs again and again"
    )
  }
}

extension CronProblem {
  fileprivate var words: String {
    switch self {
    case .fields(let count): count == 1 ? "it has 1 field" : "it has \(count) fields"
    case .unknownName(let name): "`\(name.shortened)` stands for no times"
    case .unknownWord(let field, let word): "`\(word.shortened)` is no \(field.name)"
    case .outOfRange(let field, let word):
      "the \(field.name) `\(word)` is outside \(field.range.lowerBound) to \(field.range.upperBound)"
    case .badStep(let field, let step): "the \(field.name) has the step `\(step.shortened)`"
    case .backwards(let field, let range):
      "the \(field.name) goes backwards in `\(range.shortened)`"
    }
  }

  fileprivate var help: String {
    switch self {
    case .fields:
      "write minute, hour, day of the month, month and weekday: `\"0 6 * * 1-5\"`"
    case .unknownName(let name):
      NearestWord.to(name, among: CronLine.names.keys.sorted()).map { "did you mean `\($0)`?" }
        ?? "the names are `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`"
    case .unknownWord(let field, let word):
      NearestWord.to(word, among: field.names).map { "did you mean `\($0)`?" }
        ?? "a field is `*`, a number, a range `1-5`, a step `*/15`, or a list of these"
    case .outOfRange: "times are UTC, and 7 is Sunday as 0 is"
    case .badStep: "a step is a whole number from 1 on: `*/15`"
    case .backwards: "write two ranges with a comma: `5-6,0-1`"
    }
  }
}
