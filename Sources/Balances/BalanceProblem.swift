package import Quantities

/// Why there is no balance.
package enum BalanceProblem: Error, Sendable, Hashable {
  /// No key was given in any of the ways there are.
  case noKey
  /// The environment variable that should hold the account's key is not set.
  case keyVariableMissing(String)
  /// A key was given that no header can carry.
  case keyUnusable(KeyFault, from: KeyOrigin)
  /// A key file was named that is not safe or cannot be read.
  case keyFile(KeyFileFault, path: String)
  /// The service does not know the key, or does not let it read the balance.
  case keyRejected(status: Int, from: KeyOrigin, ending: String?, said: ServerText?)
  /// The organization cannot stand in a header.
  case badOrganization
  /// The balance given as an argument is not a number of credits.
  case badArgument(ReplyFault)
  /// A saved reply cannot be read.
  case file(String, isMissing: Bool)
  /// A recorded balance that should stand in cannot.
  indirect case record(String, RecordFault, insteadOf: BalanceProblem)
  /// The address of the endpoint is not one that a key may be sent to.
  case badEndpoint(EndpointFault, address: ServerText)
  /// The network library of the system cannot be used.
  case libraryMissing(ServerText)
  /// No usable answer came in time.
  case unreachable(UnreachableCause, elapsed: Duration)
  /// The server could not prove who it is.
  case certificate(ServerText, host: String)
  /// The endpoint is not where it was, or sends its visitors elsewhere.
  case endpointMoved(status: Int, to: ServerText?)
  /// The service answered with a status that leaves nothing to try.
  case refused(status: Int, said: ServerText?)
  /// The service wants fewer requests.
  case rateLimited(retryAfter: Duration?, elapsed: Duration)
  /// The service says itself that the account has too few credits.
  case noCredits(status: Int, said: ServerText?)
  /// The answer is not a balance.
  case badReply(ReplyFault, excerpt: ServerText)
  /// More was read than the ledger explains, and what it explains is not enough.
  case unexplained(read: Credits, explained: Credits, hasMoved: Bool)
  /// A saved report says why, in these words.
  case told(message: String, help: String?)
}
