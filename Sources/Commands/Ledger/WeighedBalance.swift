internal import Balances
internal import Forecasting
internal import Ledgers
internal import Quantities

/// A balance that was held against the ledger.
struct WeighedBalance {
  /// The reading as it is recorded.
  let entry: ReadingEntry
  /// What can be claimed by it.
  let basis: ClaimBasis
  /// How many holds are open.
  let openHolds: Int
  /// The run's own hold, which takes nothing from it.
  let own: HoldRecord?

  /// What the forecast takes off the balance.
  var claims: LedgerClaims {
    LedgerClaims(
      openHolds: own == nil ? openHolds : openHolds - 1,
      held: basis.held.subtracting(own?.remaining ?? .zero) ?? basis.held,
      charged: basis.charged,
      ceiling: entry.believed < entry.credits ? entry.believed : nil
    )
  }

  /// Why the balance is not believed; nil where it is.
  var doubt: BalanceProblem? { entry.doubt }
}

extension ReadingEntry {
  /// Why the balance is not believed; nil where it is.
  var doubt: BalanceProblem? {
    guard believed < credits else { return nil }
    return .unexplained(read: credits, explained: believed, hasMoved: trust != .unmoved)
  }
}
