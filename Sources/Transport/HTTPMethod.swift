/// What a request asks for (RFC 9110, section 9, and RFC 5789).
package enum HTTPMethod: String, Sendable, Hashable {
  /// To read.
  case get = "GET"
  /// To add.
  case post = "POST"
  /// To replace.
  case put = "PUT"
  /// To change.
  case patch = "PATCH"
}
