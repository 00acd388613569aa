internal import Forecasting
package import Quantities

/// What has changed between two versions of plans, and why the new one costs something else.
///
/// It is a function of the two sides alone: no clock, no file, no balance.
package struct Comparison: Sendable {
  private let base: any PricedSide
  private let head: any PricedSide
  private let plans: PlanMatching
  /// The old side as a whole.
  package let before: SideTotals
  /// The new side as a whole.
  package let after: SideTotals
  /// What each side costs on the other one's price list; nil where there is but one list, and where a job
  /// has no price on the other one.
  package let relisted: (before: Credits?, after: Credits?)
  /// The change of the cost with redone outputs, taken apart.
  package private(set) var attribution = Attribution()
  /// How many jobs each factor has a part in.
  package private(set) var factorJobs: [Factor: Int] = [:]
  /// How many jobs of each kind have changed.
  package private(set) var kinds: [ChangeKind: Int] = [:]
  /// The jobs that have changed: those of the new side in their order, then those that are gone.
  package private(set) var changes: [JobPair] = []
  /// How many of the changed jobs have no known price on the old, and on the new side.
  private var unpriced = (before: 0, after: 0)

  /// Compares two sides.
  package init(base: any PricedSide, head: any PricedSide) {
    self.base = base
    self.head = head
    before = SideTotals(base)
    after = SideTotals(head)
    relisted = (Self.relistedTotal(of: base), Self.relistedTotal(of: head))
    plans = PlanMatching(base: base.plans, head: head.plans)
    let matching = JobMatching(base: base, head: head, plans: plans)
    for job in 0..<head.count {
      let partner = matching.bases[job]
      note(JobPair(base: partner < 0 ? nil : Int(partner), head: job))
    }
    for job in matching.removed { note(JobPair(base: job, head: nil)) }
  }

  /// The change of the cost as far as it is known.
  package var change: Credits { attribution.total }

  /// Whether any job differs.
  package var isChanged: Bool { !changes.isEmpty }

  /// How well the change is known.
  package var certainty: Certainty {
    switch (unpriced.before > 0, unpriced.after > 0) {
    case (false, false): .exact
    case (false, true): .atLeast
    case (true, false): .atMost
    case (true, true): .unknown
    }
  }

  /// What has become of a job.
  package func change(of pair: JobPair) -> JobChange {
    let (old, new) = figures(of: pair)
    return JobChange(
      kind: kind(of: pair),
      before: pair.base.map(base.line),
      after: pair.head.map(head.line),
      cost: (old?.expected ?? .zero, new?.expected ?? .zero),
      attribution: attribution(of: pair),
      isUnpriced: old?.isPriced == false || new?.isPriced == false
    )
  }

  /// The jobs whose cost changes most, in the order of that; of equal ones the earlier.
  package func largestChanges(_ count: Int) -> [JobPair] {
    var best: [(pair: JobPair, size: Int128)] = []
    for pair in changes {
      let size = Int128(attribution(of: pair).total.millionths.magnitude)
      if best.count == count, let last = best.last, size <= last.size { continue }
      let place = best.firstIndex { $0.size < size } ?? best.count
      best.insert((pair, size), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.pair)
  }

  private static func relistedTotal(of side: any PricedSide) -> Credits? {
    guard side.hasOtherList else { return nil }
    var total: Int128 = 0
    for job in 0..<side.count {
      guard let figures = side.relisted(job) else { return nil }
      total += figures.expected.millionths
    }
    return Credits(millionths: total)
  }

  private mutating func note(_ pair: JobPair) {
    let steps = attribution(of: pair)
    let (old, new) = figures(of: pair)
    guard isChange(pair, steps, old, new) else { return }
    changes.append(pair)
    kinds[kind(of: pair), default: 0] += 1
    attribution.add(steps)
    for factor in Factor.allCases where counts(factor, steps, old, new) {
      factorJobs[factor, default: 0] += 1
    }
    if old?.isPriced == false { unpriced.before += 1 }
    if new?.isPriced == false { unpriced.after += 1 }
  }

  /// Whether a factor has a part in a change, whatever that comes to.
  private func counts(
    _ factor: Factor,
    _ steps: Attribution,
    _ old: JobFigures?,
    _ new: JobFigures?
  ) -> Bool {
    let isUnpriced = old?.isPriced == false || new?.isPriced == false
    switch factor {
    case .unpriced: return isUnpriced
    case .quantity where old == nil || new == nil: return !isUnpriced
    case .prices, .model, .quantity, .assumptions, .undivided: return steps[factor] != .zero
    }
  }

  private func isChange(
    _ pair: JobPair,
    _ steps: Attribution,
    _ old: JobFigures?,
    _ new: JobFigures?
  ) -> Bool {
    guard let before = pair.base, let after = pair.head else { return true }
    // Of prices that are not known nobody knows whether they are the same on two lists.
    let isDoubtful = old?.isPriced == false && base.relisted(before) == nil
    return isDoubtful || steps != Attribution() || old != new
      || base.content(of: before) != head.content(of: after)
      || isRenamed(before, after)
  }

  private func kind(of pair: JobPair) -> ChangeKind {
    guard let before = pair.base else { return .added }
    guard let after = pair.head else { return .removed }
    let isSame = base.content(of: before) == head.content(of: after)
    return isSame && isRenamed(before, after) ? .renamed : .changed
  }

  private func isRenamed(_ before: Int, _ after: Int) -> Bool {
    base.id(of: before) != head.id(of: after)
  }

  private func figures(of pair: JobPair) -> (old: JobFigures?, new: JobFigures?) {
    (pair.base.map(base.figures), pair.head.map(head.figures))
  }

  private func attribution(of pair: JobPair) -> Attribution {
    let (old, new) = figures(of: pair)
    guard let old, let new, let before = pair.base, let after = pair.head else {
      let isPriced = old?.isPriced ?? new?.isPriced ?? true
      return Attribution(
        isPriced ? .quantity : .unpriced,
        from: old?.expected ?? .zero,
        to: new?.expected ?? .zero
      )
    }
    // The other list of a side goes by the days of the plans that its own ones have become.
    let isSamePlan = plans.bases[head.plan(of: after)] == base.plan(of: before)
    return JobWalk(
      before: old,
      after: new,
      relistedBefore: isSamePlan ? base.relisted(before) : nil,
      relistedAfter: isSamePlan ? head.relisted(after) : nil,
      unrelisted: unrelisted(before, after)
    ).attribution
  }

  /// Why the price of a call changes where neither side is known on the other one's list.
  private func unrelisted(_ before: Int, _ after: Int) -> Factor {
    if base.content(of: before) == head.content(of: after) { return .prices }
    let (old, new) = (base.line(of: before), head.line(of: after))
    let isSameRow =
      old.priceFrom != nil && old.priceFrom == new.priceFrom
      && old.source == new.source && old.models == new.models
    return isSameRow ? .model : .undivided
  }
}
