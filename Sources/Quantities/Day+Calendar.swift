extension Day {
  /// The year, the month and the day of the month.
  ///
  /// Formula: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
  package var calendar: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  /// The day of the week, from 0 for Sunday to 6 for Saturday; the first day of 1970 was a Thursday.
  package var weekday: Int { ((daysSinceEpoch + 4) % 7 + 7) % 7 }

  /// Whether offices are shut: Saturday or Sunday.
  package var isWeekend: Bool { weekday == 0 || weekday == 6 }

  /// The day so many days later; earlier below zero.
  package func advanced(by days: Int) -> Day { Day(daysSinceEpoch: daysSinceEpoch + days) }
}
