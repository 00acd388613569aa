internal import Diagnostics

/// The findings about policies.
package enum PolicyCode: String, CaseIterable, FindingCode {
  /// A job takes more credits than a policy allows.
  case jobCredits = "policy.job-credits"
  /// A plan does.
  case planCredits = "policy.plan-credits"
  /// All plans of a run do together.
  case runCredits = "policy.run-credits"
  /// A change adds more credits than a policy allows.
  case addedCredits = "policy.added-credits"
  /// An output costs more than a policy allows.
  case outputCredits = "policy.output-credits"
  /// A model is used that a policy does not allow.
  case modelRefused = "policy.model-refused"
  /// A key is missing that a policy requires.
  case missingKey = "policy.missing-key"
  /// The run leaves less in the account than a policy demands.
  case balanceLeft = "policy.balance-left"
  /// A budget is overspent.
  case budgetSpent = "policy.budget-spent"
  /// A budget is nearly spent.
  case budgetNear = "policy.budget-near"
  /// It cannot be told whether a policy holds.
  case undecided = "policy.undecided"
  /// A policy names a model, a key or an account that there is not.
  case unknownName = "policy.unknown-name"
  /// A policy requires a key that every plan or job has.
  case idleRule = "policy.idle-rule"
}
