internal import Balances
package import Forecasting
package import Quantities

/// What an account has left after the old and after the new side.
package struct FundingChange: Sendable {
  /// The balance that was read, or why there is none.
  package let balance: BalanceStanding
  /// The account's name.
  package let account: String
  /// What must stay in the account.
  package let reserve: Credits
  /// What each side leaves, below zero where it is short; nil where the balance is not known.
  package let left: (before: Credits?, after: Credits?)
  /// Balance less reserve; nil where the balance is not known.
  package let available: Credits?

  /// Holds both sides against a balance.
  package init(
    _ comparison: Comparison,
    _ balance: BalanceStanding,
    account: String,
    reserve: Credits
  ) {
    self.balance = balance
    self.account = account
    self.reserve = reserve
    guard case .known(let reading) = balance else {
      available = nil
      left = (nil, nil)
      return
    }
    available = reading.credits.subtracting(reserve)
    left = (
      available?.subtracting(comparison.before.expected),
      available?.subtracting(comparison.after.expected)
    )
  }

  /// Whether the new side takes more than there is, even where a price is not known.
  package var isShort: Bool {
    if case .unknown(.noCredits) = balance { return true }
    return left.after.map { $0 < .zero } ?? false
  }
}
