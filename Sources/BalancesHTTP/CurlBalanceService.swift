package import Balances

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

  /// Reads the balance, or says why there is none within the time of the request.
  package func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
    try reader.read(request)
  }
}
