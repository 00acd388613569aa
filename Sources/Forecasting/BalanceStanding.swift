package import Balances

/// The balance as far as it is known.
package enum BalanceStanding: Sendable {
  /// It was read.
  case known(BalanceReading)
  /// It was asked for, and there is no answer to rely on.
  case unknown(BalanceProblem)
}
