package import Balances

/// What a forge is asked with.
package struct CommentAccess: Sendable {
  /// The token.
  package let token: Secret
  /// The time for everything, retries included.
  package let timeout: Duration
  /// The version of this program.
  package let toolVersion: String

  /// Makes an access.
  package init(token: Secret, timeout: Duration, toolVersion: String) {
    self.token = token
    self.timeout = timeout
    self.toolVersion = toolVersion
  }
}
