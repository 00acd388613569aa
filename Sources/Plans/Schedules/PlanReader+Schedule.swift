internal import Diagnostics
internal import Quantities
internal import YAMLReading

extension PlanReader {
  /// Reads the value of `schedule`: a cron line, or a mapping.
  mutating func readSchedule() throws(ReadingStopped) -> Schedule? {
    let place = reader.place
    let schedule: Schedule?
    switch reader.node {
    case .scalar:
      let text = reader.string
      schedule = readCron().map { line in
        Schedule(days: line.days, minutes: line.minutes, text: text)
      }
    case .mapping: schedule = try readScheduleMapping()
    case .null:
      addEmptyValue(of: "schedule")
      return nil
    case .sequence:
      add(.wrongKind("`schedule`", expected: "a cron line or a mapping", at: place))
      try reader.skip()
      return nil
    }
    guard let schedule else { return nil }
    guard !schedule.neverRuns else {
      add(.emptySchedule(at: place))
      return nil
    }
    return schedule
  }

  private mutating func readCron() -> CronLine? {
    do throws(CronProblem) {
      return try CronLine(reading: reader.string)
    } catch {
      add(.badCron(reader.string, error, at: reader.place))
      return nil
    }
  }

  private mutating func readScheduleMapping() throws(ReadingStopped) -> Schedule? {
    let start = reader.place
    var draft = ScheduleDraft()
    _ = reader.enterMapping()
    while try reader.nextKey() {
      let (name, range) = (reader.string, reader.range)
      try reader.nextValue()
      guard let key = ScheduleKey(rawValue: name) else {
        draft.isBroken = true
        add(
          .unknownKey(name, in: "`schedule`", at: reader.place(range), among: ScheduleKey.names)
        )
        try reader.skip()
        continue
      }
      draft.keys.insert(key)
      try read(key, into: &draft)
    }
    if draft.keys.contains(.cron), draft.keys.contains(.weekdays) || draft.keys.contains(.at) {
      draft.isBroken = true
      add(.mixedSchedule(at: start))
    } else if draft.keys.isDisjoint(with: [.cron, .weekdays, .at]) {
      if !draft.isBroken { add(.idleSchedule(at: start)) }
      draft.isBroken = true
    }
    return draft.schedule
  }

  private mutating func read(
    _ key: ScheduleKey,
    into draft: inout ScheduleDraft
  ) throws(ReadingStopped) {
    switch key {
    case .cron:
      guard try isScalar("cron", expected: "a cron line") else { return draft.isBroken = true }
      let text = reader.string
      draft.cron = readCron().map { ($0, text) }
      draft.isBroken = draft.isBroken || draft.cron == nil
    case .weekdays: try readWeekdays(into: &draft)
    case .at: try readTimes(into: &draft)
    case .from:
      draft.from = try readDay("from")
      draft.isBroken = draft.isBroken || draft.from == nil
    case .until:
      draft.until = try readDay("until")
      draft.isBroken = draft.isBroken || draft.until == nil
    }
  }

  private mutating func readWeekdays(into draft: inout ScheduleDraft) throws(ReadingStopped) {
    var days: [WeekdayName] = []
    try eachText("weekdays", expected: "a list of weekdays", &draft) { reader in
      guard let day = WeekdayName(rawValue: reader.reader.string.lowercased()) else {
        reader.add(.badWeekday(reader.reader.string, at: reader.reader.place))
        return false
      }
      if !days.contains(day) { days.append(day) }
      return true
    }
    draft.weekdays = days
  }

  private mutating func readTimes(into draft: inout ScheduleDraft) throws(ReadingStopped) {
    var minutes: [Int] = []
    try eachText("at", expected: "a time as \"06:00\", or a list of them", &draft) { reader in
      guard let minute = ClockText.minute(reader.reader.string) else {
        reader.add(.badTime(reader.reader.string, at: reader.reader.place))
        return false
      }
      minutes.append(minute)
      return true
    }
    draft.minutes = minutes
  }

  /// Takes each text of a list, or the one text that stands in its place; the draft is broken where one is wrong.
  private mutating func eachText(
    _ key: String,
    expected: String,
    _ draft: inout ScheduleDraft,
    _ take: (inout PlanReader) -> Bool
  ) throws(ReadingStopped) {
    let place = reader.place
    guard reader.enterSequence() else {
      let isSound = try isScalar(key, expected: expected) && take(&self)
      draft.isBroken = draft.isBroken || !isSound
      return
    }
    var count = 0
    while try reader.nextItem() {
      count += 1
      let isSound = try isScalar(key, expected: expected) && take(&self)
      draft.isBroken = draft.isBroken || !isSound
    }
    if count == 0 {
      draft.isBroken = true
      add(.wrongKind("`\(key)`", expected: expected, at: place))
    }
  }
}

extension Schedule {
  /// Whether it names no moment of any year.
  fileprivate var neverRuns: Bool {
    let start = from ?? Day(daysSinceEpoch: -719_162)
    return days.isEmpty || minutes.isEmpty || next(from: Moment(startOf: start)) == nil
  }
}
