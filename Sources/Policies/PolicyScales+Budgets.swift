internal import Diagnostics
internal import Pricing
internal import Quantities

extension PolicyScales {
  /// What a group of a budget takes.
  private struct Spending {
    var credits: Credits
    var firstUnpriced: Int?
    /// Where it went beyond the limit, or what it took last.
    var place: Place?
    private var isBeyond = false

    init(_ credits: Credits) {
      self.credits = credits
    }

    mutating func add(_ added: Credits, limit: Credits, at place: () -> Place) {
      credits = credits.adding(added) ?? credits
      guard !isBeyond else { return }
      isBeyond = credits > limit
      self.place = place()
    }

    mutating func note(unpriced job: Int?) {
      firstUnpriced = firstUnpriced ?? job
    }
  }

  /// Holds each group of a budget against it.
  func weigh(_ draft: inout PolicyDraft, _ budget: Budget) {
    let spendings = budget.scope == .tag ? byTag(budget) : byPlan(budget)
    var most: (group: BudgetGroup, credits: Credits)?
    for (group, spending) in spendings.sorted(by: { $0.key < $1.key }) {
      let credits = spending.credits
      if most.map({ credits > $0.credits }) ?? true { most = (group, credits) }
      let place = spending.place
      if credits > budget.limit {
        draft.tell { policy, severity in
          .spent(credits, of: budget, for: group, of: policy, severity, at: place)
        }
      } else if let job = spending.firstUnpriced {
        draft.leaveOpen(undecided(draft.policy, because: job))
      } else if budget.isNear(credits) {
        draft.tellNear(.near(credits, of: budget, for: group, of: draft.policy, at: place))
      }
    }
    draft.measure = .spent(
      most?.credits ?? .zero,
      limit: budget.limit,
      group: most?.group,
      isLowerBound: firstUnpriced != nil
    )
  }

  private func byPlan(_ budget: Budget) -> [BudgetGroup: Spending] {
    var result: [BudgetGroup: Spending] = [:]
    for (plan, sum) in zip(estimate.plans, plans) {
      let (name, range) = subject(of: plan, budget.scope)
      guard let group = group(name, of: plan, budget) else { continue }
      var spending = result[group] ?? Spending(usage.credits(of: group))
      spending.add(sum.expected, limit: budget.limit) {
        place(range ?? plan.places.start, in: plan)
      }
      spending.note(unpriced: sum.firstUnpriced)
      result[group] = spending
    }
    return result
  }

  private func subject(
    of plan: PlanInfo,
    _ scope: BudgetScope
  ) -> (name: String?, range: SourceRange?) {
    switch scope {
    case .owner: (plan.owner, plan.places.owner)
    case .plan: (plan.name, plan.places.name)
    case .account: (account, plan.places.account)
    case .tag: (nil, nil)
    }
  }

  private func byTag(_ budget: Budget) -> [BudgetGroup: Spending] {
    var places: [BudgetGroup: Int] = [:]
    var spendings: [Spending] = []
    for plan in estimate.plans {
      var known: [Int: [Int]] = [:]
      for job in plan.jobs {
        let set = estimate.jobs.tagSet(of: job)
        let counted =
          known[set]
          ?? groups(ofSet: set, in: plan, budget).map { group in
            if let place = places[group] { return place }
            spendings.append(Spending(usage.credits(of: group)))
            places[group] = spendings.count - 1
            return spendings.count - 1
          }
        known[set] = counted
        let expected = estimate.jobs.amount(of: job).expected
        for index in counted {
          spendings[index].add(expected, limit: budget.limit) { place(of: job) }
          spendings[index].note(unpriced: estimate.jobs.isUnpriced(job) ? job : nil)
        }
      }
    }
    return places.mapValues { spendings[$0] }
  }

  /// The groups that a job with a set of tags counts in.
  private func groups(ofSet set: Int, in plan: PlanInfo, _ budget: Budget) -> [BudgetGroup] {
    let tags = Set(estimate.jobs.tags(ofSet: set)).sorted()
    let names: [String?] = tags.isEmpty ? [nil] : tags
    return names.compactMap { group($0, of: plan, budget) }
  }

  /// The group that something counts in; nil where the budget is not about it.
  private func group(_ name: String?, of plan: PlanInfo, _ budget: Budget) -> BudgetGroup? {
    if let only = budget.name, only.name != name { return nil }
    return BudgetGroup(
      scope: budget.scope,
      name: name,
      period: budget.period,
      start: budget.period.start(around: plan.runDay)
    )
  }
}
