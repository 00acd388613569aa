package import Quantities

/// What somebody is asked to approve: amounts, and what they follow from.
package struct ApprovedAsk: Sendable, Hashable {
  /// The account.
  package let account: String
  /// What the run needs.
  package let needed: Credits
  /// What is to be bought; nothing where the account covers the run.
  package let refill: Credits
  /// What that costs.
  package let refillDollars: Dollars
  /// The balance that was read.
  package let balance: Credits
  /// When it was read, or when the report was made; nil where neither is known.
  package let readAt: Moment?
  /// What all of it was made of.
  package let digests: ReportDigests

  /// Makes an ask.
  package init(
    account: String,
    needed: Credits,
    refill: Credits,
    refillDollars: Dollars,
    balance: Credits,
    readAt: Moment?,
    digests: ReportDigests
  ) {
    self.account = account
    self.needed = needed
    self.refill = refill
    self.refillDollars = refillDollars
    self.balance = balance
    self.readAt = readAt
    self.digests = digests
  }
}
