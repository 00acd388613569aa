package import Quantities

/// How far the clocks of a place are ahead of UTC, the whole year round.
package struct UTCOffset: Sendable, Hashable {
  /// The minutes ahead; below zero where they are behind.
  package let minutes: Int

  /// UTC itself.
  package static let utc = UTCOffset(trusted: 0)

  private init(trusted minutes: Int) {
    self.minutes = minutes
  }

  /// Reads `UTC`, `+02:00` or `-05:30`, from 12 hours behind to 14 hours ahead.
  package init?(reading text: String) {
    guard text != "UTC" else {
      minutes = 0
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"),
      let hours = Self.number(bytes[1], bytes[2]), let rest = Self.number(bytes[4], bytes[5]),
      rest < 60
    else { return nil }
    let size = hours * 60 + rest
    minutes = bytes[0] == UInt8(ascii: "-") ? -size : size
    guard (-12 * 60...14 * 60).contains(minutes) else { return nil }
  }

  private static func number(_ ten: UInt8, _ one: UInt8) -> Int? {
    let zero = UInt8(ascii: "0")
    guard (zero...zero + 9).contains(ten), (zero...zero + 9).contains(one) else { return nil }
    return Int(ten - zero) * 10 + Int(one - zero)
  }

  /// The day that it is there at a moment.
  package func day(at moment: Moment) -> Day {
    Moment(secondsSinceEpoch: moment.secondsSinceEpoch + minutes * 60).day
  }
}

extension UTCOffset: CustomStringConvertible {
  /// As it is read: `UTC`, `+02:00`.
  package var description: String {
    guard minutes != 0 else { return "UTC" }
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    return
      "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
