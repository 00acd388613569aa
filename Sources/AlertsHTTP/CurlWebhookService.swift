package import Alerts
internal import Balances
package import Transport

/// Brings alerts to webhooks over the network.
package struct CurlWebhookService: WebhookService {
  private let client: HTTPClient
  private let waiting: Waiting

  /// The largest reply that is taken; honest ones are a word.
  private static let largestReply = 64 << 10

  /// Makes a service; tests may trust certificates of their own instead of the system's.
  package init(waiting: Waiting = .live, authorities: String? = nil) {
    client = HTTPClient(trusting: authorities)
    self.waiting = waiting
  }

  /// Posts a message once it is taken, or says why it is not within the time of the message.
  package func post(
    _ message: WebhookMessage,
    to address: WebhookAddress
  ) throws(WebhookProblem) {
    try Retrying(waiting: waiting).run(
      within: message.timeout,
      attempt: { attempt(message, to: address, within: $0) },
      orThrow: { cause, _ in cause.problem }
    )
  }

  private func attempt(
    _ message: WebhookMessage,
    to address: WebhookAddress,
    within left: Duration
  ) -> Attempt<Void, WebhookProblem> {
    guard let endpoint = address.endpoint else {
      return .final(.badAddress(.host, from: address.secret.origin))
    }
    let request = HTTPRequest(
      .post,
      endpoint,
      headers: [
        "Content-Type: application/json; charset=utf-8", "Idempotency-Key: \(message.id)",
      ],
      body: message.body,
      timeout: message.timeout,
      agent: "creditcast/\(message.toolVersion)",
      largestReply: Self.largestReply
    )
    do {
      return Attempt(try client.send(request, within: left), from: address, at: waiting.now())
    } catch {
      return Attempt(error)
    }
  }
}

extension RetryCause {
  /// What to report when there is no later attempt; the network's own words could tell the address.
  fileprivate var problem: WebhookProblem {
    switch self {
    case .timeout: .unreachable(.deadline)
    case .network: .unreachable(.network)
    case .outOfOrder(let status, _): .unreachable(.status(status))
    case .rateLimit: .rateLimited
    }
  }
}
