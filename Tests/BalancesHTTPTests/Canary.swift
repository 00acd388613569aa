import Balances

/// A key that must never be seen, and requests that carry it.
enum Canary {
  static let text = "sk-canary0123456789canary0123456789canary012345"

  static func request(
    _ address: String,
    timeout: Duration = .seconds(5),
    organization: String? = nil
  ) throws -> BalanceRequest {
    try BalanceRequest(
      endpoint: BalanceEndpoint(address),
      key: Secret(text, ofVariable: "STABILITY_API_KEY"),
      organization: organization,
      account: "main",
      timeout: timeout,
      toolVersion: "0.1.0"
    )
  }

  static func request(port: UInt16, timeout: Duration = .seconds(5)) throws -> BalanceRequest {
    try request("http://127.0.0.1:\(port)", timeout: timeout)
  }
}
