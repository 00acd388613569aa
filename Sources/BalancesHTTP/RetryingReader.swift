internal import Balances
internal import Transport

/// Reads a balance over as many exchanges as it takes, within the time of the request.
struct RetryingReader: Sendable {
  /// Sends a request once and waits for its reply at most for a time.
  typealias Exchange =
    @Sendable (BalanceRequest, Duration) throws(TransportFailure) -> HTTPReply

  private let waiting: Waiting
  private let exchange: Exchange

  /// How long the vendor locks a key out that asked too often.
  private static let lockout: Duration = .seconds(60)

  /// Makes a reader that sends its requests through `exchange`.
  init(waiting: Waiting, exchange: @escaping Exchange) {
    self.waiting = waiting
    self.exchange = exchange
  }

  /// Reads the balance, or throws what the last attempt met.
  func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
    try Retrying(waiting: waiting, lockout: Self.lockout).run(
      within: request.timeout,
      attempt: { attempt(request, within: $0) },
      orThrow: { cause, elapsed in cause.problem(after: elapsed) }
    )
  }

  private func attempt(
    _ request: BalanceRequest,
    within left: Duration
  ) -> Attempt<BalanceReading, BalanceProblem> {
    do {
      let reply = try exchange(request, left)
      return Attempt(reply, for: request, at: waiting.now())
    } catch {
      return Attempt(error, for: request)
    }
  }
}
