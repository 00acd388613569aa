package import Quantities

/// What was measured for a policy, beside its limit.
package enum PolicyMeasure: Sendable, Hashable {
  /// The largest of some amounts, and the most that it may be.
  case most(Credits, limit: Credits, isLowerBound: Bool)
  /// What is left, where that is known, and the least that it may be.
  case left(Credits?, least: Credits, isUpperBound: Bool)
  /// What a change adds to what was there before, and the most that it may add.
  case added(Credits, before: Credits, limit: Addition, isLowerBound: Bool)
  /// What the group of a budget takes that has the least left; nil where the budget meets none.
  case spent(Credits, limit: Credits, group: BudgetGroup?, isLowerBound: Bool)
  /// In how many places something is that may not be, or is missing.
  case places(Int)

  /// How much a change may add.
  package enum Addition: Sendable, Hashable {
    /// An amount.
    case credits(Credits)
    /// A share of what was there before.
    case share(Fraction)
  }
}
