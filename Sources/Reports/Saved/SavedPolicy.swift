import Diagnostics
import Policies
import Quantities

/// What a saved report says of a policy.
enum SavedPolicy {
  /// Where policies stand that come from a report.
  private static let place = Place(file: "", range: SourceRange(at: Position(line: 1, column: 1)))

  /// Reads what came of a policy.
  static func outcome(_ saved: SavedValue) throws(ReportProblem) -> PolicyOutcome {
    let level = try saved.member("level")
    let state = try saved.member("state")
    let known = try state.known(PolicyState(rawValue: state.text()))
    let policy = Policy(
      id: try saved.member("id").text(),
      level: try level.known(PolicyLevel(rawValue: level.text())),
      reason: try saved.optional("reason")?.text(),
      rule: try rule(of: saved),
      place: place
    )
    let denies = try saved.member("denies").boolean()
    return PolicyOutcome(
      policy,
      known,
      isDenying: known == .broken ? denies : policy.level == .deny,
      try measure(of: policy.rule, saved),
      breaches: try saved.member("breaches").count()
    )
  }

  private static func rule(of saved: SavedValue) throws(ReportProblem) -> PolicyRule {
    let name = try saved.member("rule")
    switch try name.text() {
    case "max_job_credits": return .jobCredits(try limit(of: saved))
    case "max_plan_credits": return .planCredits(try limit(of: saved))
    case "max_run_credits": return .runCredits(try limit(of: saved))
    case "max_output_credits": return .outputCredits(try limit(of: saved))
    case "min_balance_left": return .balanceLeft(try limit(of: saved))
    case "allowed_models": return .allowedModels(try names(of: saved))
    case "forbidden_models": return .forbiddenModels(try names(of: saved))
    case "required_keys": return .requiredKeys(try names(of: saved))
    case "budget": return .budget(try budget(of: saved))
    default: throw name.problem
    }
  }

  private static func limit(of saved: SavedValue) throws(ReportProblem) -> Credits {
    try saved.member("limit").credits()
  }

  private static func names(of saved: SavedValue) throws(ReportProblem) -> [PlacedName] {
    try saved.member("names").texts().map { PlacedName($0, at: place) }
  }

  private static func budget(of saved: SavedValue) throws(ReportProblem) -> Budget {
    let budget = try saved.member("budget")
    let scope = try budget.member("scope")
    let period = try budget.member("period")
    return Budget(
      limit: try limit(of: saved),
      scope: try scope.known(BudgetScope(rawValue: scope.text())),
      name: try budget.optional("name").map { (name) throws(ReportProblem) in
        PlacedName(try name.text(), at: place)
      },
      period: try period.known(BudgetPeriod(rawValue: period.text())),
      warnAt: try budget.optional("warn_at")?.share()
    )
  }

  private static func measure(
    of rule: PolicyRule,
    _ saved: SavedValue
  ) throws(ReportProblem) -> PolicyMeasure {
    let isExact = try saved.member("exact").boolean()
    switch rule {
    case .jobCredits(let limit), .planCredits(let limit), .runCredits(let limit),
      .outputCredits(let limit), .addedCredits(let limit):
      let measured = try saved.member("measured").credits()
      return .most(measured, limit: limit, isLowerBound: !isExact)
    case .balanceLeft(let least):
      let left = try saved.optional("measured")?.credits()
      return .left(left, least: least, isUpperBound: !isExact)
    case .budget(let budget):
      let measured = try saved.member("measured").credits()
      let group = try group(of: saved)
      return .spent(measured, limit: budget.limit, group: group, isLowerBound: !isExact)
    case .allowedModels, .forbiddenModels, .requiredKeys, .addedShare:
      return .places(try saved.member("breaches").count())
    }
  }

  private static func group(of saved: SavedValue) throws(ReportProblem) -> BudgetGroup? {
    guard let subject = try saved.optional("subject") else { return nil }
    let scope = try subject.member("kind")
    let period = try subject.member("period")
    return BudgetGroup(
      scope: try scope.known(BudgetScope(rawValue: scope.text())),
      name: try subject.optional("name")?.text(),
      period: try period.known(BudgetPeriod(rawValue: period.text())),
      start: try subject.member("from").day()
    )
  }
}
