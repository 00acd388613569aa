package import Quantities

/// What may be claimed of an account, by the rule that no credit is granted twice.
///
/// A balance that was read before another run's use shows that use not yet. So besides all open holds, the use
/// of every hold that came to be known after the reading began, less the lag that balances may have, is taken off as
/// well. Partial use that the balance shows already is counted twice on purpose: the rule errs to refusal.
package struct Availability: Sendable, Hashable {
  /// The balance as far as it is believed: never more than the ceiling.
  package let balance: Credits
  /// What must stay in the account.
  package let reserve: Credits
  /// What open holds may still use.
  package let held: Credits
  /// What became known as used after the event that the reading certainly shows.
  package let charged: Credits

  /// Makes an availability.
  package init(balance: Credits, reserve: Credits, held: Credits, charged: Credits) {
    self.balance = balance
    self.reserve = reserve
    self.held = held
    self.charged = charged
  }

  /// What others have claimed or may have used: holds and charges.
  package var holds: Credits? { held.adding(charged) }

  /// What is left to claim, below zero where more is claimed than there is; nil where it cannot be counted.
  package var credits: Credits? {
    guard let holds else { return nil }
    return balance.subtracting(reserve)?.subtracting(holds)
  }

  /// Whether a claim fits.
  package func covers(_ amount: Credits) -> Bool {
    guard let credits else { return false }
    return amount <= credits
  }
}
