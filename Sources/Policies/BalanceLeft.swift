package import Quantities

/// What a run leaves in the account.
package enum BalanceLeft: Sendable, Hashable {
  /// Nobody asked.
  case notAsked
  /// The balance is not known.
  case unknown
  /// So much, and less where costs are not all known.
  case known(Credits)
}
