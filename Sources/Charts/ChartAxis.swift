package import Quantities

/// What the horizontal axis of a chart counts.
package enum ChartAxis: Sendable, Hashable {
  /// Moments.
  case time
  /// Jobs that have run; a number of jobs is told as so many seconds.
  case jobs

  /// What is told of a place on the axis, in a few words.
  package func words(of place: Moment) -> String {
    switch self {
    case .time: place.description
    case .jobs:
      place.secondsSinceEpoch == 1 ? "after 1 job" : "after \(place.secondsSinceEpoch) jobs"
    }
  }
}

extension Moment {
  /// The place on an axis of jobs.
  package init(jobs: Int) { self.init(secondsSinceEpoch: jobs) }
}
