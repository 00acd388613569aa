package import Balances

/// Why an alert was not taken by a webhook; nothing in it tells the address.
package enum WebhookProblem: Error, Sendable, Hashable {
  /// The variable that should hold the address is not set.
  case variableMissing(String)
  /// The address cannot be one.
  case unusable(KeyFault, from: KeyOrigin)
  /// The file that should hold the address is not safe or cannot be read.
  case file(KeyFileFault, path: String)
  /// The address is not one that an alert may be sent to.
  case badAddress(EndpointFault, from: KeyOrigin)
  /// The network library of the system cannot be used.
  case libraryMissing(ServerText)
  /// No usable answer came in time.
  case unreachable(WebhookTrouble)
  /// The server could not prove who it is.
  case certificate
  /// The server sends its visitors elsewhere.
  case moved(status: Int)
  /// The server does not take alerts at this address, or no longer.
  case rejected(status: Int, said: String?)
  /// The server wants fewer requests.
  case rateLimited
  /// The server does not speak HTTP, or says too much.
  case badReply

  /// Takes over what is wrong with a secret's place.
  init(_ problem: BalanceProblem) {
    if case .keyFile(let fault, let path) = problem {
      self = .file(fault, path: path)
    } else if case .keyUnusable(let fault, let origin) = problem {
      self = .unusable(fault, from: origin)
    } else {
      preconditionFailure("a secret's place has no other troubles")
    }
  }
}

/// How a webhook cannot be reached.
package enum WebhookTrouble: Sendable, Hashable {
  /// The time ran out.
  case deadline
  /// The network failed.
  case network
  /// The server answered again and again that it is out of order.
  case status(Int)
}
