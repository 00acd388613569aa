package import Quantities

/// What a policy asks for.
package enum PolicyRule: Sendable, Hashable {
  /// The most credits that a job may take.
  case jobCredits(Credits)
  /// The most credits that a plan may take.
  case planCredits(Credits)
  /// The most credits that all plans of a run may take.
  case runCredits(Credits)
  /// The most credits that a change of plans may add.
  case addedCredits(Credits)
  /// The largest share of what plans took before that a change may add; it may be above the whole.
  case addedShare(Fraction)
  /// The most credits for one output, at list price.
  case outputCredits(Credits)
  /// The only models that may be used.
  case allowedModels([PlacedName])
  /// Models that may not be used.
  case forbiddenModels([PlacedName])
  /// Keys that every job or plan must give.
  case requiredKeys([PlacedName])
  /// The least balance that must be left after the run.
  case balanceLeft(Credits)
  /// The most credits for somebody or something in a stretch of time.
  case budget(Budget)

  /// The key that sets it.
  package var name: String {
    switch self {
    case .jobCredits: "max_job_credits"
    case .planCredits: "max_plan_credits"
    case .runCredits: "max_run_credits"
    case .addedCredits: "max_added_credits"
    case .addedShare: "max_added_percent"
    case .outputCredits: "max_output_credits"
    case .allowedModels: "allowed_models"
    case .forbiddenModels: "forbidden_models"
    case .requiredKeys: "required_keys"
    case .balanceLeft: "min_balance_left"
    case .budget: "budget"
    }
  }

  /// The models or keys that it names, where it is about names.
  package var names: [PlacedName]? {
    switch self {
    case .allowedModels(let names), .forbiddenModels(let names), .requiredKeys(let names): names
    case .jobCredits, .planCredits, .runCredits, .addedCredits, .addedShare, .outputCredits,
      .balanceLeft, .budget:
      nil
    }
  }

  /// Whether only a comparison of plans can say whether it holds.
  package var isAboutChanges: Bool {
    switch self {
    case .addedCredits, .addedShare: true
    case .jobCredits, .planCredits, .runCredits, .outputCredits, .allowedModels, .forbiddenModels,
      .requiredKeys, .balanceLeft, .budget:
      false
    }
  }
}
