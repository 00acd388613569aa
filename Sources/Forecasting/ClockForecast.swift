package import Quantities

/// How long a run takes.
package struct ClockForecast: Sendable, Hashable {
  /// What makes a run take as long as it does.
  package enum Limit: String, Sendable, Hashable {
    /// How many requests the provider takes.
    case requests
    /// How many calls run at once.
    case concurrency
    /// How long calls take that wait for one another, or the longest one.
    case latency
  }

  /// What no luck beats, rounded down.
  package let least: Age
  /// What it likely takes, rounded up.
  package let likely: Age
  /// How many calls run at once.
  package let concurrency: Int
  /// What makes it take as long as it likely does.
  package let limit: Limit
  /// How many calls are likely made, with those that fail and those whose output is made again.
  package let calls: Int64
  /// How many requests that takes, with those that ask for results.
  package let requests: Int64
  /// How many requests the provider takes; nil where that is not known.
  package let requestLimit: RequestLimit?
  /// What is known of the models' calls, in the catalogue's order.
  package let models: [ClockLine]
  /// The first job whose results may be gone before the run ends; nil where there is none.
  package let expiring: ExpiringResult?

  /// Makes a forecast from its parts.
  package init(
    least: Age,
    likely: Age,
    concurrency: Int,
    limit: Limit,
    calls: Int64,
    requests: Int64,
    requestLimit: RequestLimit?,
    models: [ClockLine],
    expiring: ExpiringResult?
  ) {
    self.least = least
    self.likely = likely
    self.concurrency = concurrency
    self.limit = limit
    self.calls = calls
    self.requests = requests
    self.requestLimit = requestLimit
    self.models = models
    self.expiring = expiring
  }

  /// How many calls run at once where nobody says.
  package static let usualConcurrency = 4
}
