extension PolicyCode {
  /// What the code means and what to do.
  package var explanation: String {
    switch self {
    case .jobCredits:
      "The job takes more credits than `max_job_credits` of the named policy allows, with the outputs"
        + " that are expected to be made again. Make it smaller, split it, or ask those who set the"
        + " policy. A policy of the level `deny` ends the command with 3, one of `warn` is only told."
    case .planCredits:
      "The jobs of the plan take more credits together than `max_plan_credits` of the named policy"
        + " allows, with the outputs that are expected to be made again."
    case .runCredits:
      "All plans of the run take more credits together than `max_run_credits` of the named policy"
        + " allows. The place is the first job, in run order, that goes beyond it."
    case .addedCredits:
      "The change adds more credits than `max_added_credits` or `max_added_percent` of the named policy"
        + " allows. Only a comparison of two versions of the plans can tell."
    case .outputCredits:
      "One output of the job costs more, at list price, than `max_output_credits` of the named policy"
        + " allows. Where a matrix ranges over models or prices, the dearest of them counts."
    case .modelRefused:
      "The job uses a model that the named policy forbids (`forbidden_models`), or that is not among"
        + " those that it allows (`allowed_models`). The place is where the model is named."
    case .missingKey:
      "A job or a plan lacks a key that the named policy requires (`required_keys`). A request parameter"
        + " is required of those jobs only whose model takes it; an axis of a matrix and the plan's"
        + " `defaults` give it as well."
    case .balanceLeft:
      "The run leaves less in the account than `min_balance_left` of the named policy demands. The"
        + " place is the first job, in run order, that goes below it."
    case .budgetSpent:
      "The plans at hand take more than a `budget` of the named policy has for this owner, tag, plan or"
        + " account in this stretch of time. A plan counts in the stretch that its `run_at` lies in."
    case .budgetNear:
      "The plans at hand take a larger part of a `budget` than its `warn_at` says, and not all of it."
    case .undecided:
      "A price is not known, so it cannot be told whether the named policy holds. What is not known is"
        + " never passed: a policy of the level `deny` makes the verdict `unverified`."
    case .unknownName:
      "A policy in the configuration names a model, a key or an account that there is not, so it could"
        + " never apply. `creditcast prices list` shows the models."
    case .idleRule:
      "A policy in the configuration requires a key that every plan or every job has, so it could never"
        + " be broken. Remove the key from `required_keys`."
    }
  }
}
