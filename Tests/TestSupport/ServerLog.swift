internal import Synchronization

/// The requests that a scripted server has seen.
final class ServerLog: Sendable {
  private let heads = Mutex<[String]>([])

  /// All heads so far.
  var requests: [String] { heads.withLock { $0 } }

  /// Notes a head.
  func append(_ head: String) {
    heads.withLock { $0.append(head) }
  }
}
