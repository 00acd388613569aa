/// Where a balance came from.
package enum BalanceOrigin: Sendable, Hashable {
  /// An argument of the command line.
  case argument
  /// A saved reply in the named file.
  case file(String)
  /// A live reply of the endpoint with this address.
  case endpoint(String)
  /// An earlier reading that was recorded, and stands in.
  case recorded(StandIn)
}
