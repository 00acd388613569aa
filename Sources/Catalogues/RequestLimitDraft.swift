import Diagnostics
import Quantities

/// The parts of a request limit as far as they are read.
struct RequestLimitDraft {
  /// The keys of a request limit.
  enum Key: String, CaseIterable {
    case requests
    case within
    case timeout
    case source
  }

  var keys: Set<Key> = []
  var requests: Int?
  var window: Age?
  var timeout: Age?
  var source: String?
}
