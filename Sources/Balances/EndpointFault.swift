/// Why an address is not used as an endpoint.
package enum EndpointFault: Error, Sendable, Hashable {
  /// It does not start with `https://` or `http://`.
  case scheme
  /// It would send the key in the clear over a network.
  case insecure
  /// It holds a user name or a password.
  case userInfo
  /// It holds a character that an address cannot have.
  case character
  /// It names no host, or one that cannot be.
  case host
  /// It names a port outside 1 to 65535.
  case port
  /// It has a part behind `#`.
  case fragment
}
