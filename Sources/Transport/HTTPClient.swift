internal import Balances
internal import CCurl

/// Sends requests with libcurl, which is loaded at the first of them.
package struct HTTPClient: Sendable {
  private let authorities: String?

  /// Makes a client; tests may trust certificates of their own instead of the system's.
  package init(trusting authorities: String? = nil) {
    self.authorities = authorities
  }

  /// The version of the library, as `7.88.1`; nil where it cannot be loaded.
  package static var libraryVersion: String? {
    let text = unsafe curl_library_version(CurlLibrary.name).map { unsafe String(cString: $0) }
    return text?.split(separator: " ").first?.split(separator: "/").last.map(String.init)
  }

  /// Sends a request once and waits for its reply at most for a time.
  package func send(
    _ request: HTTPRequest,
    within left: Duration
  ) throws(TransportFailure) -> HTTPReply {
    let library = try CurlLibrary.shared.get()
    let handle = try CurlHandle(library, largestReply: request.largestReply)
    return try handle.send(request, within: left, trusting: authorities)
  }
}
