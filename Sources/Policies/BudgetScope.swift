/// Whose or what for a budget is.
package enum BudgetScope: String, Sendable, Hashable, CaseIterable {
  /// The owner of plans.
  case owner
  /// A tag of jobs.
  case tag
  /// The name of plans.
  case plan
  /// The account.
  case account
}
