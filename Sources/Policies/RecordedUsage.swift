package import Quantities

/// Knows what was spent before the plans at hand.
package protocol RecordedUsage: Sendable {
  /// What a group of a budget has taken already in its stretch of time.
  func credits(of group: BudgetGroup) -> Credits
}

/// Knows of nothing: budgets count the plans at hand alone.
package struct PlansAlone: RecordedUsage {
  /// Knows of nothing.
  package init() {}

  /// Nothing.
  package func credits(of group: BudgetGroup) -> Credits { .zero }
}
