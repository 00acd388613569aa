internal import Quantities

/// The pause that a server asks for (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// Nobody who asks for more than a day means it.
  private static let longest = 86_400

  /// Reads seconds or a date; anything negative, huge or unreadable is no wish at all.
  static func pause(in value: [UInt8]?, at now: Moment) -> Duration? {
    guard let value else { return nil }
    let text = String(decoding: value, as: UTF8.self)
    let isCount = !value.isEmpty && value.allSatisfy { (48...57).contains($0) }
    let seconds =
      isCount
      ? Int(text) : moment(in: text).map { $0.secondsSinceEpoch - now.secondsSinceEpoch }
    guard let seconds, (0...longest).contains(seconds) else { return nil }
    return .seconds(seconds)
  }

  /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func moment(in text: String) -> Moment? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].count == 4, parts[0].last == ",", parts[5] == "GMT",
      let month = months.firstIndex(of: String(parts[2])),
      let date = number(parts[1], digits: 2), let year = number(parts[3], digits: 4),
      let day = Day(year: year, month: month + 1, day: date)
    else { return nil }
    let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false)
      .map { number($0, digits: 2) ?? 99 }
    guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] <= 60 else { return nil }
    let second = clock[0] * 3600 + clock[1] * 60 + clock[2]
    return Moment(secondsSinceEpoch: Moment(startOf: day).secondsSinceEpoch + second)
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
