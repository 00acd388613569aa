/// Something that can be asked for a balance.
package protocol BalanceService: Sendable {
  /// Reads the balance, or says why there is none within the time of the request.
  func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading
}
