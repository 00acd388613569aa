/// How an alert is put for the program behind a webhook.
package enum WebhookFormat: String, Sendable, Hashable, CaseIterable {
  /// Our own JSON.
  case generic
  /// A message for Slack, in Block Kit.
  case slack
  /// A message for Microsoft Teams, with an Adaptive Card.
  case teams
}
