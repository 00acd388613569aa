package import Quantities

/// One purchase that can be made, with what it does.
package struct RefillOption: Sendable, Hashable {
  /// Why it is told.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The least that lets the plans run.
    case least
    /// What is recommended: the plans and all else until the next refill can be there.
    case recommended
    /// What lasts for the whole horizon.
    case horizon
    /// What costs the least in the long run, where somebody has said what a stop costs.
    case cheapest
    /// The most that the budget allows, where it does not allow what is recommended.
    case affordable
  }

  /// Why it is told.
  package let kind: Kind
  /// How many credits to buy; zero where nothing has to be bought.
  package let credits: Credits
  /// What they cost.
  package let dollars: Dollars
  /// In how many purchases, each within the provider's limit.
  package let purchases: Int
  /// What is left of what is available after the purchase and what the run needs; below zero where it does not suffice.
  package let leaves: Credits
  /// How likely the plans run to their end with it, at most 1, an estimate.
  package let covers: Double
  /// How likely credits run out before the next refill can be there, an estimate.
  package let risk: Double
  /// What it is expected to cost in stops and idle credits, in dollars; nil where nobody said what a stop costs.
  package let expectedCost: Double?

  /// Makes an option from its parts.
  package init(
    kind: Kind,
    credits: Credits,
    dollars: Dollars,
    purchases: Int,
    leaves: Credits,
    covers: Double,
    risk: Double,
    expectedCost: Double? = nil
  ) {
    self.kind = kind
    self.credits = credits
    self.dollars = dollars
    self.purchases = purchases
    self.leaves = leaves
    self.covers = covers
    self.risk = risk
    self.expectedCost = expectedCost
  }
}
