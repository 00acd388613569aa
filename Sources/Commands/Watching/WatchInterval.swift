internal import Quantities

/// How often a balance may be read by a watcher.
enum WatchInterval {
  /// Where nobody says.
  static let usual = Age(seconds: 300)
  private static let limits = 10...86_400

  /// What an interval must be, in words.
  static let words = "a time from `10s` to `1d`, such as `5m`"

  /// Whether the service may be asked so often, and whether a watch so seldom is one.
  static func allows(_ age: Age) -> Bool { limits.contains(age.seconds) }
}
