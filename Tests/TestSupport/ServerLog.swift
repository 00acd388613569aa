internal import Synchronization

/// The requests that a scripted server has seen.
final class ServerLog: Sendable {
  private let log = Mutex<[(head: String, body: String)]>([])

  /// All heads so far.
  var requests: [String] { log.withLock { $0.map(\.head) } }

  /// All bodies so far, empty ones as well.
  var bodies: [String] { log.withLock { $0.map(\.body) } }

  /// Notes a request.
  func append(_ head: String, body: String) {
    log.withLock { $0.append((head, body)) }
  }
}
