package import Quantities

/// What an account has against what a run needs.
package struct Funding: Sendable {
  /// The balance that was read, or why there is none.
  package let balance: BalanceStanding
  /// The account's name.
  package let account: String
  /// What must stay in the account.
  package let reserve: Credits
  /// What other runs have claimed, or may have used already.
  package let holds: Credits
  /// What a ledger says about that; nil without one.
  package let claims: LedgerClaims?
  /// What the run needs with the asked chance; what it costs where that is certain.
  package let needed: Credits
  /// What is believed of the balance, less reserve and holds, below zero where they exceed it; nil without a balance.
  package let available: Credits?
  /// What is missing, at least zero; nil without a balance.
  package let shortfall: Credits?
  /// How likely the available credits suffice, an estimate; nil where that is certain, or not known.
  package let coverage: Share?
  /// The first job in run order that the available credits do not cover.
  package let cutLine: CutLine?
  /// What to buy; nil without a shortfall.
  package internal(set) var refill: Refill?

  /// Makes funding from its parts.
  package init(
    balance: BalanceStanding,
    account: String,
    reserve: Credits,
    holds: Credits,
    claims: LedgerClaims? = nil,
    needed: Credits,
    available: Credits?,
    shortfall: Credits?,
    coverage: Share? = nil,
    cutLine: CutLine?,
    refill: Refill?
  ) {
    self.balance = balance
    self.account = account
    self.reserve = reserve
    self.holds = holds
    self.claims = claims
    self.needed = needed
    self.available = available
    self.shortfall = shortfall
    self.coverage = coverage
    self.cutLine = cutLine
    self.refill = refill
  }

  /// What the run leaves in the account, the reserve included; nil without a balance.
  package var left: Credits? { available?.subtracting(needed)?.adding(reserve) }
}
