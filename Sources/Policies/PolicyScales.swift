internal import Diagnostics
internal import Pricing
internal import Quantities

/// What plans come to, put on the scales of one policy after another.
struct PolicyScales {
  let estimate: Estimate
  let book: PolicyBook
  let account: String
  let usage: any RecordedUsage
  /// What each plan takes, in the order of the plans.
  let plans: [PlanSum]
  /// The first job whose price is not known.
  let firstUnpriced: Int?

  /// What a plan takes.
  struct PlanSum {
    var expected = Credits.zero
    var firstUnpriced: Int?
  }

  init(_ estimate: Estimate, _ book: PolicyBook, account: String, usage: any RecordedUsage) {
    self.estimate = estimate
    self.book = book
    self.account = account
    self.usage = usage
    plans = estimate.plans.map { plan in
      var sum = PlanSum()
      for job in plan.jobs {
        sum.expected = sum.expected.adding(estimate.jobs.amount(of: job).expected) ?? sum.expected
        if sum.firstUnpriced == nil, estimate.jobs.isUnpriced(job) { sum.firstUnpriced = job }
      }
      return sum
    }
    firstUnpriced = plans.lazy.compactMap(\.firstUnpriced).first
  }

  /// Holds the plans against a policy; nil where it says nothing about them.
  func weigh(_ draft: PolicyDraft, left: BalanceLeft) -> PolicyDraft? {
    var draft = draft
    switch draft.policy.rule {
    case .jobCredits(let limit): weighJobs(&draft, limit)
    case .planCredits(let limit): weighPlans(&draft, limit)
    case .runCredits(let limit): weighRun(&draft, limit)
    case .outputCredits(let limit): weighOutputs(&draft, limit)
    case .allowedModels: weighModels(&draft, isForbidden: false)
    case .forbiddenModels: weighModels(&draft, isForbidden: true)
    case .requiredKeys(let names): weighKeys(&draft, names.map(\.name))
    case .budget(let budget): weigh(&draft, budget)
    case .balanceLeft(let least):
      guard left != .notAsked else { return nil }
      weigh(&draft, left, least: least)
    case .addedCredits, .addedShare: return nil
    }
    return draft
  }

  /// The plan that a job is of, as its place among the plans.
  func plan(of job: Int) -> PlanInfo { estimate.plans[estimate.jobs.plan(of: job)] }

  /// The place of a job.
  func place(of job: Int) -> Place {
    let position = estimate.jobs.position(of: job)
    return place(SourceRange(from: position, to: position), in: plan(of: job))
  }

  func place(_ range: SourceRange, in plan: PlanInfo) -> Place {
    Place(file: estimate.files[plan.file], range: range)
  }

  /// What is told where the price of a job keeps a policy from being decided.
  func undecided(_ policy: Policy, because job: Int) -> Finding {
    .undecided(policy, job: estimate.jobs.id(of: job), at: place(of: job))
  }

  /// The first job, in run order, with which jobs take more than some credits.
  func firstJob(beyond credits: Credits) -> Int? {
    var left = credits
    for job in estimate.runOrder() {
      let expected = estimate.jobs.amount(of: job).expected
      guard expected <= left, let rest = left.subtracting(expected) else { return job }
      left = rest
    }
    return nil
  }
}
