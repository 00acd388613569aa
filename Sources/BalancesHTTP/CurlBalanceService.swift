package import Balances
internal import CCurl

/// Reads balances over the network with libcurl, which is loaded at the first reading.
package struct CurlBalanceService: BalanceService {
  private let reader: RetryingReader

  /// Makes a service; tests may trust certificates of their own instead of the system's.
  package init(waiting: Waiting = .live, authorities: String? = nil) {
    reader = RetryingReader(waiting: waiting) { (request, left) throws(TransportFailure) in
      let library = try CurlLibrary.shared.get()
      let handle = try CurlHandle(library)
      return try handle.send(request, within: left, trusting: authorities)
    }
  }

  /// The version of the library, as `7.88.1`; nil where it cannot be loaded.
  package static var libraryVersion: String? {
    let text = unsafe curl_library_version(CurlLibrary.name).map { unsafe String(cString: $0) }
    return text?.split(separator: " ").first?.split(separator: "/").last.map(String.init)
  }

  /// Reads the balance, or says why there is none within the time of the request.
  package func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
    try reader.read(request)
  }
}
