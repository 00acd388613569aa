package import Balances
package import Quantities

/// A trouble that a later attempt may not meet.
package enum RetryCause: Sendable, Hashable {
  /// The time for one attempt ran out.
  case timeout
  /// The network failed.
  case network(ServerText)
  /// The service is out of order and may have said for how long.
  case outOfOrder(status: Int, pause: Duration?)
  /// The service wants fewer requests and may have said when the next is welcome.
  case rateLimit(pause: Duration?)

  /// Takes a reply for a passing trouble; nil where a later attempt would meet the same.
  package init?(_ reply: HTTPReply, at now: Moment) {
    let pause = RetryAfter.pause(in: reply.head.value(of: "retry-after"), at: now)
    switch reply.status {
    case 429: self = .rateLimit(pause: pause)
    case 408, 500, 502, 503, 504, 522, 524:
      self = .outOfOrder(status: reply.status, pause: pause)
    default: return nil
    }
  }

  /// The pause that the server asked for.
  var wish: Duration? {
    switch self {
    case .timeout, .network: nil
    case .outOfOrder(_, let pause), .rateLimit(let pause): pause
    }
  }
}
