internal import Balances

/// A trouble that a later attempt may not meet.
enum RetryCause: Sendable, Hashable {
  /// The time for one attempt ran out.
  case timeout
  /// The network failed.
  case network(ServerText)
  /// The service is out of order and may have said for how long.
  case outOfOrder(status: Int, pause: Duration?)
  /// The service wants fewer requests and may have said when the next is welcome.
  case rateLimit(pause: Duration?)

  /// The pause that the server asked for.
  var wish: Duration? {
    switch self {
    case .timeout, .network: nil
    case .outOfOrder(_, let pause), .rateLimit(let pause): pause
    }
  }

  /// What to report when there is no later attempt.
  func problem(after elapsed: Duration) -> BalanceProblem {
    switch self {
    case .timeout: .unreachable(.deadline, elapsed: elapsed)
    case .network(let reason): .unreachable(.network(reason), elapsed: elapsed)
    case .outOfOrder(let status, _): .unreachable(.status(status), elapsed: elapsed)
    case .rateLimit(let pause): .rateLimited(retryAfter: pause, elapsed: elapsed)
    }
  }
}
