internal import Diagnostics
internal import Pricing

extension PolicyScales {
  /// Looks for models that may not be used.
  func weighModels(_ draft: inout PolicyDraft, isForbidden: Bool) {
    let refused = book.models(refusedBy: draft.policy)
    let uses = estimate.answers?.uses.filter { refused.contains($0.key) } ?? [:]
    let namings = uses.flatMap { model, use in use.first.map { (model, $0) } }
    for (model, naming) in namings.sorted(by: { ($0.1.job, $0.0) < ($1.1.job, $1.0) }) {
      draft.tell { policy, severity in
        .refused(
          estimate.name(ofModel: model),
          isForbidden: isForbidden,
          by: policy,
          severity,
          at: place(naming.range, in: plan(of: naming.job))
        )
      }
    }
    draft.count(uses.values.reduce(0) { $0 + $1.places - $1.first.count })
    draft.measure = .places(draft.breaches)
  }

  /// Looks for jobs and plans without a key that they must give.
  func weighKeys(_ draft: inout PolicyDraft, _ names: [String]) {
    for name in names {
      if let key = PlanKeyName(rawValue: name) {
        for plan in estimate.plans where !plan.gives(key) {
          tell(name, in: "plan `\(plan.name)`", place(plan.places.start, in: plan), &draft)
        }
      } else if let index = book.keys.firstIndex(where: { $0.name == name }),
        let gap = estimate.answers?.gaps[index]
      {
        for job in gap.first {
          tell(name, in: "job `\(estimate.jobs.id(of: job))`", place(of: job), &draft)
        }
        draft.count(gap.count - gap.first.count)
      }
    }
    draft.measure = .places(draft.breaches)
  }

  private func tell(_ key: String, in whole: String, _ place: Place, _ draft: inout PolicyDraft) {
    draft.tell { policy, severity in
      .lacks(key, in: whole, of: policy, severity, at: place)
    }
  }
}

extension PlanInfo {
  fileprivate func gives(_ key: PlanKeyName) -> Bool {
    switch key {
    case .owner: places.owner != nil
    case .account: places.account != nil
    case .runAt: places.runDay != nil
    }
  }
}
