import Diagnostics
import Policies
import Quantities

extension Rule {
  /// What came of a policy; `atLeast` is the sign before an amount that may be higher.
  init(_ outcome: PolicyOutcome, atLeast: String) {
    let facts = Facts(outcome, atLeast: atLeast)
    self.init(
      State(outcome),
      "\(facts.title) (\(outcome.policy.id))",
      needs: facts.needs,
      has: facts.has,
      gap: facts.gap
    )
  }
}

extension Rule.State {
  /// A policy that only warns never fails a rule.
  fileprivate init(_ outcome: PolicyOutcome) {
    switch outcome.state {
    case .kept: self = .ok
    case .near: self = .warned
    case .undecided: self = .unknown
    case .broken: self = outcome.isDenying ? .failed : .warned
    }
  }
}

/// A policy in the words of a rule.
private struct Facts {
  let title: String
  let needs: String
  let has: String
  let gap: String

  init(_ outcome: PolicyOutcome, atLeast: String) {
    let rule = outcome.policy.rule
    title = Self.title(of: rule)
    var gap = ""
    switch outcome.measure {
    case .most(let credits, let limit, let isLowerBound):
      needs = "limit \(NumberText.of(limit))"
      has = Self.sign(isLowerBound, atLeast) + NumberText.of(credits)
      gap = Self.excess(credits, over: limit)
    case .left(let left, let least, _):
      needs = "keep \(NumberText.of(least))"
      has =
        left.map { $0 < .zero ? "nothing left" : "\(NumberText.of($0)) left" }
        ?? "balance not known"
    case .added(let added, let before, let limit, let isLowerBound):
      needs = "limit \(Self.words(of: limit))"
      has = "\(Self.sign(isLowerBound, atLeast))\(NumberText.of(added)) on \(NumberText.of(before))"
    case .spent(let credits, let limit, let group, let isLowerBound):
      needs = "limit \(NumberText.of(limit))"
      has =
        Self.sign(isLowerBound, atLeast) + NumberText.of(credits) + Self.part(credits, of: limit)
      gap = group.map(Self.words) ?? ""
    case .places(let count):
      needs = Self.needs(of: rule)
      has = count == 0 ? "everywhere" : "not in \(NumberText.counted(count, "place"))"
    }
    self.gap = gap
  }

  private static func title(of rule: PolicyRule) -> String {
    switch rule {
    case .jobCredits: "credits per job"
    case .planCredits: "credits per plan"
    case .runCredits: "credits of the run"
    case .addedCredits, .addedShare: "credits added"
    case .outputCredits: "credits per output"
    case .allowedModels: "allowed models"
    case .forbiddenModels: "forbidden models"
    case .requiredKeys: "required keys"
    case .balanceLeft: "balance left"
    case .budget(let budget): "\(budget.scope.rawValue) budget"
    }
  }

  private static func needs(of rule: PolicyRule) -> String {
    switch rule {
    case .allowedModels(let names): "only \(NumberText.counted(names.count, "model"))"
    case .forbiddenModels(let names): "without \(NumberText.counted(names.count, "model"))"
    case .requiredKeys(let names): "with \(NumberText.counted(names.count, "key"))"
    case .jobCredits, .planCredits, .runCredits, .addedCredits, .addedShare, .outputCredits,
      .balanceLeft, .budget:
      ""
    }
  }

  private static func sign(_ isLowerBound: Bool, _ atLeast: String) -> String {
    isLowerBound ? atLeast : ""
  }

  private static func excess(_ credits: Credits, over limit: Credits) -> String {
    guard credits > limit, let more = credits.subtracting(limit) else { return "" }
    return "\(NumberText.of(more)) over"
  }

  /// ` (83 %)`; nothing of a budget of nothing.
  private static func part(_ credits: Credits, of limit: Credits) -> String {
    guard limit > .zero else { return "" }
    return " (\(NumberText.of(credits.millionths * 100 / limit.millionths)) %)"
  }

  private static func words(of limit: PolicyMeasure.Addition) -> String {
    switch limit {
    case .credits(let credits): NumberText.of(credits)
    case .share(let share): share.percent
    }
  }

  private static func words(_ group: BudgetGroup) -> String {
    "\(group.name?.shortened ?? "without \(group.scope.rawValue)"), \(group.label)"
  }
}
