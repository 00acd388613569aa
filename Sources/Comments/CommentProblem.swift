package import Balances

/// Why a comment is not there.
package enum CommentProblem: Error, Sendable, Hashable {
  /// The address of the API is not one that a token may be sent to.
  case badAddress(BalanceProblem)
  /// The forge does not know the token.
  case tokenRejected(said: ServerText?)
  /// The token may not read or write comments there.
  case notAllowed(said: ServerText?)
  /// There is no such change, or the token may not see it.
  case notFound(said: ServerText?)
  /// The forge takes no comment like this.
  case refused(status: Int, said: ServerText?)
  /// The forge wants fewer requests.
  case rateLimited(retryAfter: Duration?)
  /// No usable answer came in time.
  case unreachable(ServerText)
  /// The answer cannot be understood.
  case badReply(ServerText)
  /// There are more comments than are looked through.
  case tooManyComments(limit: Int)
}
