/// An alert as a webhook takes it.
package struct WebhookMessage: Sendable, Hashable {
  /// The alert's id, which is sent along so that repeats can be dropped.
  package let id: AlertID
  /// The alert in JSON.
  package let body: [UInt8]
  /// The time for everything, retries included.
  package let timeout: Duration
  /// The version of this program.
  package let toolVersion: String

  /// Makes a message.
  package init(id: AlertID, body: [UInt8], timeout: Duration, toolVersion: String) {
    self.id = id
    self.body = body
    self.timeout = timeout
    self.toolVersion = toolVersion
  }
}
