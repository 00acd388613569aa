internal import Balances
internal import Quantities
internal import Transport

/// Reads a balance over as many exchanges as it takes, within the time of the request.
struct RetryingReader: Sendable {
  /// Sends a request once and waits for its reply at most for a time.
  typealias Exchange =
    @Sendable (BalanceRequest, Duration) throws(TransportFailure) -> HTTPReply

  private let waiting: Waiting
  private let exchange: Exchange

  /// Makes a reader that sends its requests through `exchange`.
  init(waiting: Waiting, exchange: @escaping Exchange) {
    self.waiting = waiting
    self.exchange = exchange
  }

  /// Reads the balance, or throws what the last attempt met.
  func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
    let start = waiting.elapsed()
    var plan = RetryPlan()
    var left = request.timeout
    while left > .zero {
      let cause: RetryCause
      switch verdict(on: request, within: left) {
      case .reading(let reading): return reading
      case .final(let problem): throw problem
      case .again(let trouble): cause = trouble
      }
      left = request.timeout - (waiting.elapsed() - start)
      guard let pause = plan.pause(after: cause, jitter: waiting.jitter), pause < left else {
        throw cause.problem(after: request.timeout - left)
      }
      waiting.sleep(pause)
      left = request.timeout - (waiting.elapsed() - start)
    }
    throw .unreachable(.deadline, elapsed: request.timeout - left)
  }

  private func verdict(on request: BalanceRequest, within left: Duration) -> Verdict {
    do {
      let reply = try exchange(request, left)
      return Verdict(reply, for: request, at: waiting.now())
    } catch {
      return Verdict(error, for: request)
    }
  }
}
