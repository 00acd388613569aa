internal import Balances
internal import Transport

extension RetryCause {
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
