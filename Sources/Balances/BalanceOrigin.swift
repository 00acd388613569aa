/// Where a balance was read.
package enum BalanceOrigin: Sendable, Hashable {
  /// On the command line.
  case argument
  /// In a saved reply.
  case file(String)
  /// From the service, at this address.
  case endpoint(String)
}
