internal import ArgumentParser
internal import Quantities

/// A time on the command line: a number of seconds, or `90s`, `30m`, `24h`, `7d`.
struct TimeSpan: ExpressibleByArgument, Sendable, Hashable {
  let milliseconds: Int64

  /// The time as the system counts it.
  var duration: Duration { .milliseconds(milliseconds) }

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
