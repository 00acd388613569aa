package import Forecasting
internal import Quantities
internal import Statistics

/// Decides what to buy: up to the level that lasts with the asked chance until the next refill can be there.
///
/// This is the order-up-to rule of inventory theory for a periodic review: the level is a quantile of what is taken over
/// lead time and review period together. Source: Silver, Pyke and Thomas (2017), “Inventory and Production Management in
/// Supply Chains”, chapter 6.
package struct RefillDecider: Sendable {
  private let question: RefillQuestion
  private let needs: Needs

  /// What is taken within the times that options are about.
  private struct Needs: Sendable {
    let now: LatticeDistribution
    let untilRefill: LatticeDistribution
    let cover: LatticeDistribution
    let horizon: LatticeDistribution
  }

  /// Takes in a question.
  package init(_ question: RefillQuestion) {
    self.question = question
    let demand = question.demand ?? .none
    func need(_ runs: CreditDistribution, days: Double) -> LatticeDistribution {
      RefillNeed(runs: runs, demand: demand, over: question.leadTime.followed(by: days)).total
    }
    needs = Needs(
      now: RefillNeed(runs: question.runs.now, demand: .none, over: []).total,
      untilRefill: need(question.runs.now, days: 0),
      cover: need(question.runs.cover, days: Double(question.coverDays)),
      horizon: need(question.runs.horizon, days: Double(question.horizonDays))
    )
  }

  /// The decision; throws where amounts are too large to be counted.
  package func decision() throws(ForecastProblem) -> RefillDecision {
    var options = [
      try option(.least, refill(for: needs.now)),
      try option(.recommended, refill(for: needs.cover)),
      try option(.horizon, refill(for: needs.horizon)),
    ]
    if question.stopCost != nil { options.append(try option(.cheapest, cheapest())) }
    if let budget = question.budget, options[1].dollars > budget {
      options.append(try option(.affordable, affordable(budget)))
    }
    return RefillDecision(
      available: question.available,
      target: question.target,
      coverDays: question.coverDays,
      horizonDays: question.horizonDays,
      options: options,
      levels: try Self.told.map(level),
      coversNow: needs.now.probability(atMost: question.available),
      coversUntilRefill: needs.untilRefill.probability(atMost: question.available),
      dailyUse: question.demand?.mean
    )
  }

  private static let told = [90, 95, 99].compactMap {
    Fraction(Int128($0), over: 100).flatMap(Share.init)
  }

  private func level(_ chance: Share) throws(ForecastProblem) -> RefillDecision.Level {
    let credits = needs.cover.quantile(chance.estimate)
    let refill = try refill(to: credits)
    guard let dollars = Dollars(refill, at: question.creditPrice) else { throw .tooLarge }
    return RefillDecision.Level(chance: chance, credits: credits, refill: refill, dollars: dollars)
  }

  private func refill(for need: LatticeDistribution) throws(ForecastProblem) -> Credits {
    try refill(to: need.quantile(question.target.estimate))
  }

  /// What to buy so that so much is available; zero where it is.
  private func refill(to level: Credits) throws(ForecastProblem) -> Credits {
    guard let missing = level.subtracting(question.available) else { throw .tooLarge }
    guard missing > .zero else { return .zero }
    guard let credits = question.rules.credits(for: missing) else { throw .tooLarge }
    return credits
  }

  private func option(
    _ kind: RefillOption.Kind,
    _ credits: Credits
  ) throws(ForecastProblem) -> RefillOption {
    guard let dollars = Dollars(credits, at: question.creditPrice),
      let purchases = question.rules.purchases(for: credits),
      let after = question.available.adding(credits),
      let leaves = after.subtracting(needs.now.quantile(question.target.estimate))
    else { throw .tooLarge }
    return RefillOption(
      kind: kind,
      credits: credits,
      dollars: dollars,
      purchases: purchases,
      leaves: leaves,
      covers: needs.now.probability(atMost: after),
      risk: 1 - needs.cover.probability(atMost: after),
      expectedCost: question.stopCost.map { cost($0, after) }
    )
  }

  /// What idle credits and a stop are expected to cost, in dollars, where so much is available.
  private func cost(_ costs: StopCost, _ after: Credits) -> Double {
    let price = Double(question.creditPrice.numerator) / Double(question.creditPrice.denominator)
    let idle = needs.cover.meanRest(below: after)
    let stop = 1 - needs.cover.probability(atMost: after)
    return idle * price * costs.idleShare + stop * Double(costs.stop.cents) / 100
  }

  /// The purchase with the least expected cost, sought among all that make a difference.
  private func cheapest() throws(ForecastProblem) -> Credits {
    guard let costs = question.stopCost else { return .zero }
    let most = try refill(to: needs.cover.last)
    var best = (credits: Credits.zero, cost: cost(costs, question.available))
    let steps = max(1, (most.millionths / question.rules.increment.millionths) / Self.mostTried)
    let stride = question.rules.increment.millionths * steps
    var tried = question.rules.minimum
    while tried <= most {
      guard let after = question.available.adding(tried) else { throw .tooLarge }
      let cost = cost(costs, after)
      if cost < best.cost { best = (tried, cost) }
      tried = Credits(millionths: (tried.millionths / stride + 1) * stride)
    }
    return best.credits
  }

  private static let mostTried: Int128 = 4000

  /// The largest purchase within a budget; zero where not even the least one is.
  private func affordable(_ budget: Dollars) throws(ForecastProblem) -> Credits {
    let step = question.rules.increment.millionths
    var (low, high): (Int128, Int128) = (0, needs.horizon.last.millionths / step + 1)
    while low < high {
      let middle = (low + high + 1) / 2
      guard let dollars = Dollars(Credits(millionths: middle * step), at: question.creditPrice)
      else {
        throw .tooLarge
      }
      if dollars <= budget { low = middle } else { high = middle - 1 }
    }
    let credits = Credits(millionths: low * step)
    return credits < question.rules.minimum ? .zero : credits
  }
}
