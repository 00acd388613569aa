internal import Diagnostics
internal import Quantities

/// All wording about policies.
extension Finding {
  static func tooMuch(
    _ code: PolicyCode,
    _ what: String,
    _ credits: Credits,
    limit: Credits,
    of policy: Policy,
    _ severity: Severity,
    at place: Place?
  ) -> Finding {
    Finding(
      code,
      severity,
      "\(what) \(credits) credits, more than \(limit): \(policy.words)",
      at: place
    )
  }

  static func refused(
    _ model: String,
    isForbidden: Bool,
    by policy: Policy,
    _ severity: Severity,
    at place: Place
  ) -> Finding {
    let what = isForbidden ? "is forbidden" : "is not among the models that are allowed"
    return Finding(
      PolicyCode.modelRefused,
      severity,
      "`\(model)` \(what): \(policy.words)",
      at: place
    )
  }

  static func lacks(
    _ key: String,
    in whole: String,
    of policy: Policy,
    _ severity: Severity,
    at place: Place
  ) -> Finding {
    Finding(
      PolicyCode.missingKey,
      severity,
      "\(whole) has no `\(key)`: \(policy.words)",
      at: place,
      help: "write `\(key): …`"
    )
  }

  static func tooLittleLeft(
    _ left: Credits,
    least: Credits,
    of policy: Policy,
    _ severity: Severity,
    at place: Place?
  ) -> Finding {
    Finding(
      PolicyCode.balanceLeft,
      severity,
      "the run leaves \(left) credits, less than \(least): \(policy.words)",
      at: place
    )
  }

  static func spent(
    _ credits: Credits,
    of budget: Budget,
    for group: BudgetGroup,
    of policy: Policy,
    _ severity: Severity,
    at place: Place?
  ) -> Finding {
    Finding(
      PolicyCode.budgetSpent,
      severity,
      "\(group.words) takes \(credits) credits in \(group.label), more than \(budget.limit): "
        + policy.words,
      at: place
    )
  }

  static func near(
    _ credits: Credits,
    of budget: Budget,
    for group: BudgetGroup,
    of policy: Policy,
    at place: Place?
  ) -> Finding {
    Finding(
      PolicyCode.budgetNear,
      .warning,
      "\(group.words) takes \(credits) of \(budget.limit) credits in \(group.label): \(policy.words)",
      at: place
    )
  }

  static func undecided(_ policy: Policy, job: String, at place: Place) -> Finding {
    Finding(
      PolicyCode.undecided,
      .warning,
      "job `\(job)` has no known price, so `\(policy.rule.name)` cannot be decided: \(policy.words)",
      at: place
    )
  }

  static func undecidedChange(_ policy: Policy, at place: Place?) -> Finding {
    Finding(
      PolicyCode.undecided,
      .warning,
      "a price is not known, so `\(policy.rule.name)` cannot be decided: \(policy.words)",
      at: place
    )
  }

  static func added(
    _ credits: Credits,
    to before: Credits,
    limit: String,
    of policy: Policy,
    _ severity: Severity,
    at place: Place?
  ) -> Finding {
    Finding(
      PolicyCode.addedCredits,
      severity,
      "the change adds \(credits) credits to \(before), more than \(limit): \(policy.words)",
      at: place
    )
  }
}

/// What is wrong with policies themselves.
extension Finding {
  static func unknownModel(_ name: PlacedName, of policy: Policy, meant: String?) -> Finding {
    Finding(
      PolicyCode.unknownName,
      .error,
      "policy `\(policy.id)` names an unknown model `\(name.name.shortened)`",
      at: name.place,
      help: meant.map { "did you mean `\($0)`?" } ?? "`creditcast prices list` shows the models"
    )
  }

  static func unknownRequiredKey(
    _ name: PlacedName,
    of policy: Policy,
    among known: [String]
  ) -> Finding {
    Finding(
      PolicyCode.unknownName,
      .error,
      "policy `\(policy.id)` requires `\(name.name.shortened)`, which no job or plan can give",
      at: name.place,
      help: NearestWord.to(name.name, among: known).map { "did you mean `\($0)`?" }
        ?? "require a key of jobs, a request parameter, `owner`, `account` or `run_at`"
    )
  }

  static func unknownAccount(
    _ name: PlacedName,
    of policy: Policy,
    among known: [String]
  ) -> Finding {
    Finding(
      PolicyCode.unknownName,
      .error,
      "policy `\(policy.id)` is about an account `\(name.name.shortened)` that is not listed",
      at: name.place,
      help: NearestWord.to(name.name, among: known).map { "did you mean `\($0)`?" }
        ?? "`accounts` has \(known.map { "`\($0)`" }.joined(separator: ", "))"
    )
  }

  static func keyOfAll(_ name: PlacedName, of policy: Policy) -> Finding {
    Finding(
      PolicyCode.idleRule,
      .error,
      "policy `\(policy.id)` requires `\(name.name)`, which is never missing",
      at: name.place,
      help: "remove it"
    )
  }
}

extension Policy {
  /// Which policy says so, and why.
  fileprivate var words: String { "policy `\(id)`\(reason.map { ", \($0)" } ?? "")" }
}

extension BudgetGroup {
  fileprivate var words: String {
    guard let name else {
      return scope == .tag ? "what has no tag" : "what has no \(scope.rawValue)"
    }
    return "\(scope.rawValue) `\(name.shortened)`"
  }
}
