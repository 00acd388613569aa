import Diagnostics
import Quantities

/// The parts of a latency as far as they are read.
struct LatencyDraft {
  /// The keys of a latency.
  enum Key: String, CaseIterable {
    case seconds
    case pollEvery = "poll_every"
    case keptFor = "kept_for"
    case source
  }

  var keys: Set<Key> = []
  var milliseconds: Int64?
  var interval: Age?
  var kept: Age?
  var source: String?
}
