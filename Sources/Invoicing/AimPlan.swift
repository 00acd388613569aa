package import Quantities

/// The purchases that bring the streak to its end, and what they cost beyond what is needed anyway.
package struct AimPlan: Sendable, Hashable {
  /// The months from this one on, with one purchase each at most.
  package let steps: [AimStep]
  /// What is bought more than is needed, by the end of the last month.
  package let prepaid: Dollars
  /// What it costs to have that lie idle until then; an estimate.
  package let idleCost: Dollars
  /// The same where what is needed is bought when it is needed, and the rest on the last day of each month.
  package let splitIdleCost: Dollars
}

extension InvoicingStanding {
  /// How to complete the streak at the least idle cost; no steps where it is complete already, nil where the
  /// amounts cannot be counted.
  ///
  /// Needs are never put off: what is needed in a month is there on its first day. Of the purchases that keep to that
  /// and reach the threshold in each month, the smallest are taken, each as late as it can be.
  package func aim(needing needs: AimNeeds, at tariff: CreditTariff) -> AimPlan? {
    let count = monthsOfAim
    var whole = AimTrack(rules: rules, tariff: tariff)
    var split = whole
    var steps: [AimStep] = []
    for index in 0..<count {
      let month = current.month.advanced(by: index)
      let first = index == 0 ? today : month.first
      let known = later.filter { $0.month == month }
      guard let already = Self.sum(known)?.adding(index == 0 ? current.dollars : .zero),
        let needed = needs.upTo(index, of: count),
        let step = whole.step(in: month, from: first, needed: needed, already: already),
        split.splitStep(in: month, from: first, needed: needed, already: already)
      else { return nil }
      steps.append(step)
    }
    guard let prepaid = whole.prepaid, let cost = whole.idleCost, let splitCost = split.idleCost
    else { return nil }
    return AimPlan(steps: steps, prepaid: prepaid, idleCost: cost, splitIdleCost: splitCost)
  }

  /// How many months from this one on the streak needs; this one counts although it is reached already.
  private var monthsOfAim: Int {
    guard !streak.isComplete else { return 0 }
    let missing = rules.months - before.length
    return max(1, missing)
  }
}
