package import Balances
package import Transport

/// Reads balances over the network.
package struct CurlBalanceService: BalanceService {
  private let reader: RetryingReader

  /// Makes a service; tests may trust certificates of their own instead of the system's.
  package init(waiting: Waiting = .live, authorities: String? = nil) {
    let client = HTTPClient(trusting: authorities)
    reader = RetryingReader(waiting: waiting) { (request, left) throws(TransportFailure) in
      try client.send(HTTPRequest(request), within: left)
    }
  }

  /// Reads the balance, or says why there is none within the time of the request.
  package func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
    try reader.read(request)
  }
}

extension HTTPRequest {
  /// What asks the vendor for a balance.
  fileprivate init(_ request: BalanceRequest) {
    self.init(
      .get,
      request.endpoint,
      secret: request.key,
      headers: [
        "Accept: application/json",
        "Stability-Client-ID: creditcast",
        "Stability-Client-Version: \(request.toolVersion)",
      ] + (request.organization.map { ["Organization: \($0)"] } ?? []),
      timeout: request.timeout,
      agent: "creditcast/\(request.toolVersion)",
      largestReply: BalanceReply.largest
    )
  }
}
