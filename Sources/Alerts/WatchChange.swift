package import Quantities

/// One thing that a reading, or a failure to read, changes.
package enum WatchChange: Sendable, Hashable {
  /// Thresholds have fired, at once and in one alert.
  case fired(below: [Credits])
  /// Thresholds are armed again.
  case rearmed(below: [Credits])
  /// The balance could not be read.
  case failed
  /// Somebody is told that it cannot be read.
  case troubleTold
  /// The balance can be read again.
  case recovered
}
