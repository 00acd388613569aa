internal import Glibc

/// The environment of a process that a test has to itself.
package enum TestEnvironment {
  /// The number that a variable holds.
  package static func number(_ name: String) -> Int? {
    unsafe getenv(name).flatMap { unsafe Int(String(cString: $0)) }
  }

  /// Sets a variable; only for exit tests, as other threads may read the environment.
  package static func set(_ name: String, to value: String) {
    unsafe setenv(name, value, 1)
  }
}
