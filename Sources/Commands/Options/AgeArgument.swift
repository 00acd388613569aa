internal import ArgumentParser
internal import Quantities

/// A length of time on the command line: `90s`, `30m`, `24h` or `7d`.
struct AgeArgument: ExpressibleByArgument, Sendable {
  let age: Age

  init?(argument: String) {
    guard let age = Age(reading: argument) else { return nil }
    self.age = age
  }
}
