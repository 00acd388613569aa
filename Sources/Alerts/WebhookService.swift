/// Something that brings alerts to webhooks.
package protocol WebhookService: Sendable {
  /// Posts a message once it is taken, or says why it is not within the time of the message.
  func post(_ message: WebhookMessage, to address: WebhookAddress) throws(WebhookProblem)
}

/// Reaches no webhooks at all.
package struct NoWebhooks: WebhookService {
  /// Reaches none.
  package init() {}

  /// There is no network.
  package func post(
    _ message: WebhookMessage,
    to address: WebhookAddress
  ) throws(WebhookProblem) {
    throw .unreachable(.network)
  }
}
