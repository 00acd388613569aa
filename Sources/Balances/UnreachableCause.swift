/// Why no usable answer came from the service.
package enum UnreachableCause: Sendable, Hashable {
  /// The time for the whole request ran out.
  case deadline
  /// The network failed, in the words of the network library.
  case network(ServerText)
  /// The service answered again and again that it is out of order.
  case status(Int)
}
