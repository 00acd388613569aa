package import Balances

/// Why an exchange with the server brought no reply.
package enum TransportFailure: Error, Sendable, Hashable {
  /// The network failed in a way that may pass.
  case passing(ServerText)
  /// The time for the exchange ran out.
  case timeout
  /// The server could not prove who it is.
  case certificate(ServerText)
  /// The reply was longer than any honest one and was cut off.
  case tooLarge
  /// The server does not speak HTTP.
  case notHTTP(ServerText)
  /// The network library is missing or too old.
  case library(ServerText)
  /// The library refuses the request, which no second try changes.
  case refusedByLibrary(ServerText)
}
