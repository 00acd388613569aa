package import Balances

/// A request to a server, with the secret that it may carry.
package struct HTTPRequest: Sendable {
  /// What is asked for.
  package let method: HTTPMethod
  /// The address to ask.
  package let address: BalanceEndpoint
  /// The name of the header that carries the secret, and what stands before it there.
  package let secretHeader: String
  /// The secret, which goes into no text; nil where the address is all the server asks for.
  package let secret: Secret?
  /// The other header lines, as `Name: value`.
  package let headers: [String]
  /// What is sent along.
  package let body: [UInt8]?
  /// The time for everything, retries included.
  package let timeout: Duration
  /// What the program calls itself.
  package let agent: String
  /// The largest reply that is taken, in bytes.
  package let largestReply: Int

  /// Makes a request; header lines and the agent's name are visible ASCII.
  package init(
    _ method: HTTPMethod = .get,
    _ address: BalanceEndpoint,
    secretHeader: String = "Authorization: Bearer ",
    secret: Secret? = nil,
    headers: [String],
    body: [UInt8]? = nil,
    timeout: Duration,
    agent: String,
    largestReply: Int
  ) {
    self.method = method
    self.address = address
    self.secretHeader = secretHeader
    self.secret = secret
    self.headers = headers
    self.body = body
    self.timeout = timeout
    self.agent = agent
    self.largestReply = largestReply
  }
}
