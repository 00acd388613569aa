internal import ArgumentParser
internal import Quantities

/// A time on the command line: a number of seconds, or `90s`, `30m`, `24h`, `7d`.
struct TimeSpan: ExpressibleByArgument, Sendable, Hashable {
  let milliseconds: Int64

  /// The time as the system counts it.
  var duration: Duration { .milliseconds(milliseconds) }

  /// The time in the largest unit that it is a whole number of, for the help.
  var defaultValueDescription: String {
    let units =
      [(86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1000, "s")] as [(Int64, String)]
    let unit = units.first { milliseconds % $0.0 == 0 }
    return unit.map { "\(milliseconds / $0.0)\($0.1)" } ?? "\(milliseconds) ms"
  }

  /// The longest time that can be named.
  private static let longest: Int128 = 366 * 86_400_000

  /// A time of so many seconds.
  init(seconds: Int64) {
    milliseconds = seconds * 1000
  }

  /// Reads a time above zero, of at most a year.
  init?(argument: String) {
    if let age = Age(reading: argument) {
      guard (1...366 * 86_400).contains(age.seconds) else { return nil }
      milliseconds = Int64(age.seconds) * 1000
      return
    }
    guard let number = try? ExactDecimal(reading: argument), let seconds = number.fraction,
      let rounded = seconds.multiplied(by: Fraction(1000))?.roundedUp,
      (1...Self.longest).contains(rounded)
    else { return nil }
    milliseconds = Int64(rounded)
  }
}
