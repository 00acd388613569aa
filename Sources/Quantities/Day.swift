/// A calendar day in UTC, of the years 1 to 9999.
package struct Day: Sendable, Hashable {
  /// Days since 1970-01-01.
  package let daysSinceEpoch: Int

  /// Makes a day from a count of days since 1970-01-01; the calendar's first and last day are the ends.
  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = max(-719_162, min(2_932_896, daysSinceEpoch))
  }

  /// Makes a day of the Gregorian calendar, or answers nil where there is no such day.
  ///
  /// Formula: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  package init?(reading text: Span<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard let digit = text[index].decimalDigit else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  package init?(reading text: String) {
    self.init(reading: text.utf8.span)
  }

  /// The whole days from another day to this one.
  package func days(since other: Day) -> Int {
    daysSinceEpoch - other.daysSinceEpoch
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension Day: Comparable {
  /// Orders by the calendar.
  package static func < (left: Day, right: Day) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-12-01`.
  package var description: String {
    let (year, month, day) = calendar
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension Int {
  /// The number with leading zeros.
  func padded(to width: Int) -> String {
    let figures = String(self)
    return String(repeating: "0", count: Swift.max(0, width - figures.count)) + figures
  }
}
