internal import Diagnostics
internal import Pricing
internal import Quantities

extension PolicyScales {
  /// Holds each job against the most that a job may take.
  func weighJobs(_ draft: inout PolicyDraft, _ limit: Credits) {
    var most = Credits.zero
    let jobs = estimate.jobs
    for job in 0..<jobs.count {
      let expected = jobs.amount(of: job).expected
      if expected > most { most = expected }
      if expected > limit {
        draft.tell { policy, severity in
          .tooMuch(
            .jobCredits,
            "job `\(jobs.id(of: job))` takes",
            expected,
            limit: limit,
            of: policy,
            severity,
            at: place(of: job)
          )
        }
      } else if jobs.isUnpriced(job) {
        draft.leaveOpen(undecided(draft.policy, because: job))
      }
    }
    draft.measure = .most(most, limit: limit, isLowerBound: firstUnpriced != nil)
  }

  /// Holds each plan against the most that a plan may take.
  func weighPlans(_ draft: inout PolicyDraft, _ limit: Credits) {
    var most = Credits.zero
    for (plan, sum) in zip(estimate.plans, plans) {
      most = max(most, sum.expected)
      if sum.expected > limit {
        draft.tell { policy, severity in
          .tooMuch(
            .planCredits,
            "plan `\(plan.name)` takes",
            sum.expected,
            limit: limit,
            of: policy,
            severity,
            at: place(plan.places.name ?? plan.places.start, in: plan)
          )
        }
      } else if let job = sum.firstUnpriced {
        draft.leaveOpen(undecided(draft.policy, because: job))
      }
    }
    draft.measure = .most(most, limit: limit, isLowerBound: firstUnpriced != nil)
  }

  /// Holds all plans together against the most that a run may take.
  func weighRun(_ draft: inout PolicyDraft, _ limit: Credits) {
    let total = estimate.total.expected
    if total > limit {
      draft.tell { policy, severity in
        .tooMuch(
          .runCredits,
          "the run takes",
          total,
          limit: limit,
          of: policy,
          severity,
          at: firstJob(beyond: limit).map(place(of:))
        )
      }
    } else if let firstUnpriced {
      draft.leaveOpen(undecided(draft.policy, because: firstUnpriced))
    }
    draft.measure = .most(total, limit: limit, isLowerBound: firstUnpriced != nil)
  }

  /// Holds what is left after the run against the least that must be.
  func weigh(_ draft: inout PolicyDraft, _ left: BalanceLeft, least: Credits) {
    guard case .known(let left) = left else {
      draft.measure = .left(nil, least: least, isUpperBound: false)
      return draft.leaveOpen(nil)
    }
    draft.measure = .left(left, least: least, isUpperBound: firstUnpriced != nil)
    if left < least {
      let free = left.adding(estimate.total.expected)?.subtracting(least)
      draft.tell { policy, severity in
        .tooLittleLeft(
          left,
          least: least,
          of: policy,
          severity,
          at: free.flatMap(firstJob(beyond:)).map(place(of:))
        )
      }
    } else if let firstUnpriced {
      draft.leaveOpen(undecided(draft.policy, because: firstUnpriced))
    }
  }

  /// Holds the dearest output of each job against the most that an output may cost.
  func weighOutputs(_ draft: inout PolicyDraft, _ limit: Credits) {
    var most: Fraction?
    let jobs = estimate.jobs
    for job in 0..<jobs.count {
      if jobs.isUnpriced(job) { draft.leaveOpen(undecided(draft.policy, because: job)) }
      guard let dearest = jobs.dearestOutputs(of: job),
        let each = Fraction(dearest.credits.millionths, over: Int128(dearest.outputs))
      else { continue }
      if most.map({ each > $0 }) ?? true { most = each }
      guard each > Fraction(limit.millionths) else { continue }
      draft.tell { policy, severity in
        .tooMuch(
          .outputCredits,
          "an output of job `\(jobs.id(of: job))` costs",
          Credits(millionths: each.roundedUp),
          limit: limit,
          of: policy,
          severity,
          at: place(of: job)
        )
      }
    }
    let highest = Credits(millionths: most?.roundedUp ?? 0)
    draft.measure = .most(highest, limit: limit, isLowerBound: firstUnpriced != nil)
  }
}
