package import Alerts

/// An alert as a webhook's receiver takes it.
package enum AlertPayload {
  /// Writes the alert in a format.
  package static func of(
    _ alert: Alert,
    for format: WebhookFormat,
    toolVersion: String
  ) -> [UInt8] {
    switch format {
    case .generic: AlertJSON.render(alert, toolVersion: toolVersion)
    case .slack: SlackAlert.render(alert, toolVersion: toolVersion)
    case .teams: TeamsAlert.render(alert, toolVersion: toolVersion)
    }
  }
}
