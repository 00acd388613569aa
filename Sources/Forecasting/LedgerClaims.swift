package import Quantities

/// What a ledger takes off a balance, and why.
package struct LedgerClaims: Sendable, Hashable {
  /// How many holds of other runs are open.
  package let openHolds: Int
  /// What they may still use.
  package let held: Credits
  /// What was used of late, so that the balance may not show it yet.
  package let charged: Credits
  /// What the balance is counted as where more than that was read; nil where the balance is believed.
  package let ceiling: Credits?

  /// Makes claims.
  package init(openHolds: Int, held: Credits, charged: Credits, ceiling: Credits?) {
    self.openHolds = openHolds
    self.held = held
    self.charged = charged
    self.ceiling = ceiling
  }

  /// Without a ledger nothing is known to be claimed.
  package static let none = LedgerClaims(
    openHolds: 0,
    held: .zero,
    charged: .zero,
    ceiling: nil
  )

  /// The same for somebody who believes the balance.
  package var withoutCeiling: LedgerClaims {
    LedgerClaims(openHolds: openHolds, held: held, charged: charged, ceiling: nil)
  }

  /// All that others have claimed; nil where it cannot be counted.
  package var total: Credits? { held.adding(charged) }

  /// A balance as far as it is believed.
  package func believed(_ balance: Credits) -> Credits { min(balance, ceiling ?? balance) }
}
