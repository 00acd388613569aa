/// A second on the UTC time line, of the years 1 to 9999.
package struct Moment: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let secondsSinceEpoch: Int

  /// Makes a moment from seconds since 1970-01-01T00:00:00Z; the calendar's ends are the ends.
  package init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = max(-62_135_596_800, min(253_402_300_799, secondsSinceEpoch))
  }

  /// The first second of a day.
  package init(startOf day: Day) {
    secondsSinceEpoch = day.daysSinceEpoch * 86_400
  }

  /// Reads `YYYY-MM-DDTHH:MM:SSZ` and nothing else.
  package init?(reading text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(reading: bytes.span.extracting(0..<10)),
      let hours = Self.number(bytes[11..<13], below: 24),
      let minutes = Self.number(bytes[14..<16], below: 60),
      let seconds = Self.number(bytes[17..<19], below: 60)
    else { return nil }
    self.init(
      secondsSinceEpoch: day.daysSinceEpoch * 86_400 + (hours * 60 + minutes) * 60 + seconds
    )
  }

  private static func number(_ figures: ArraySlice<UInt8>, below limit: Int) -> Int? {
    var value = 0
    for figure in figures {
      guard let digit = figure.decimalDigit else { return nil }
      value = value * 10 + digit
    }
    return value < limit ? value : nil
  }

  /// The day that this moment falls on, in UTC.
  package var day: Day {
    Day(daysSinceEpoch: (secondsSinceEpoch - secondOfDay) / 86_400)
  }

  private var secondOfDay: Int {
    let rest = secondsSinceEpoch % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }
}

extension Moment: Comparable {
  /// Orders by time.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601: `2026-12-01T08:30:00Z`.
  package var description: String {
    let (hours, minutes, seconds) = (
      secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60
    )
    return "\(day)T\(hours.padded(to: 2)):\(minutes.padded(to: 2)):\(seconds.padded(to: 2))Z"
  }
}
