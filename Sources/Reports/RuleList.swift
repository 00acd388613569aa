package import Approvals
package import Forecasting
import Policies
import Quantities

/// Derives the rules of a verdict from a forecast.
package struct RuleList: Sendable {
  /// The rules, the deciding one first.
  package let rules: [Rule]

  /// Looks at a forecast; `atLeast` is the sign before a sum that may be higher.
  package init(
    _ forecast: Forecast,
    includesBalance: Bool,
    approval: ApprovalStanding? = nil,
    atLeast: String = "≥"
  ) {
    let funding = includesBalance ? forecast.funding : nil
    let sign = forecast.cost.isLowerBound ? atLeast : ""
    let policies = forecast.policies.outcomes.map { Rule($0, atLeast: atLeast) }
    guard forecast.asksForCost else {
      rules = policies
      return
    }
    let own = [
      funding.map { funding in
        Self.coverage(
          funding,
          chance: forecast.batch?.confidence,
          isLowerBound: forecast.cost.isLowerBound,
          sign: sign
        )
      },
      funding.flatMap { Self.reserve($0, isLowerBound: forecast.cost.isLowerBound) },
      Self.pricing(forecast),
      Self.age(forecast.prices),
    ].compactMap(\.self)
    rules = own + policies + (approval.map { [Rule($0)] } ?? [])
  }

  private static func coverage(
    _ funding: Funding,
    chance: Share?,
    isLowerBound: Bool,
    sign: String
  ) -> Rule {
    let title = "balance covers plan"
    let sure = chance.map { " (\(BatchWords.name(of: $0)))" } ?? ""
    let needs = "need \(sign)\(NumberText.of(funding.needed))\(sure)"
    guard let available = funding.available, let shortfall = funding.shortfall else {
      return Rule(.unknown, title, needs: needs, has: "balance not known")
    }
    let has = "have \(NumberText.of(available))"
    guard shortfall > .zero else {
      return Rule(isLowerBound ? .unknown : .ok, title, needs: needs, has: has)
    }
    let gap = "short \(sign)\(NumberText.of(shortfall))"
    return Rule(.failed, title, needs: needs, has: has, gap: gap)
  }

  /// The reserve against what the run leaves in the account; no rule without a reserve.
  private static func reserve(_ funding: Funding, isLowerBound: Bool) -> Rule? {
    guard funding.reserve > .zero else { return nil }
    let title = "reserve kept"
    let needs = "keep \(NumberText.of(funding.reserve))"
    guard let left = funding.left else {
      return Rule(.unknown, title, needs: needs, has: "balance not known")
    }
    let has = left < .zero ? "nothing left" : "\(NumberText.of(left)) left"
    guard left >= funding.reserve else { return Rule(.failed, title, needs: needs, has: has) }
    return Rule(isLowerBound ? .unknown : .ok, title, needs: needs, has: has)
  }

  private static func pricing(_ forecast: Forecast) -> Rule {
    let unpriced = forecast.cost.unpricedJobs
    let needs = NumberText.counted(forecast.plan.jobs, "job")
    let has = "\(NumberText.of(forecast.plan.jobs - unpriced)) priced"
    guard unpriced > 0 else { return Rule(.ok, "every job priced", needs: needs, has: has) }
    let gap = "\(NumberText.of(unpriced)) not"
    return Rule(.failed, "every job priced", needs: needs, has: has, gap: gap)
  }

  private static func age(_ prices: PriceEvidence) -> Rule {
    Rule(
      prices.isStale ? .warned : .ok,
      "price list age",
      needs: "limit \(NumberText.of(prices.maximumAge)) d",
      has: prices.age < 0 ? "checked later" : "\(NumberText.of(prices.age)) d old"
    )
  }
}
