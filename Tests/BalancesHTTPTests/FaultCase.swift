import TestSupport
import Testing

/// One thing that can go wrong on the way to a balance.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let name: String
  let scripts: [[ServerStep]]
  /// What the message must say.
  let tells: String
  /// How often the server must have been asked.
  let attempts: Int
  let timeout: Duration

  init(
    _ name: String,
    _ steps: ServerStep...,
    tells: String,
    attempts: Int = 1,
    timeout: Duration = .seconds(5)
  ) {
    self.name = name
    scripts = [steps]
    self.tells = tells
    self.attempts = attempts
    self.timeout = timeout
  }

  var testDescription: String { name }
}
