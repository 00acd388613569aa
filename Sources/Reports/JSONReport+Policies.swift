import Policies
import Quantities

extension JSONReport {
  /// Writes the members of a policy's outcome.
  static func write(_ outcome: PolicyOutcome, to writer: inout JSONWriter) {
    writer.member("id", outcome.policy.id)
    writer.member("level", outcome.policy.level.rawValue)
    writer.member("rule", outcome.policy.rule.name)
    writer.member("state", outcome.state.rawValue)
    writer.member("denies", is: outcome.isDenying && outcome.state == .broken)
    writer.member("reason", outcome.policy.reason)
    writer.member("breaches", outcome.breaches)
    write(outcome.measure, to: &writer)
    if let names = outcome.policy.rule.names { writer.member("names", texts: names.map(\.name)) }
    guard case .budget(let budget) = outcome.policy.rule else { return }
    writer.key("budget")
    writer.object { writer in
      writer.member("scope", budget.scope.rawValue)
      writer.member("name", budget.name?.name)
      writer.member("period", budget.period.rawValue)
      writer.member("warn_at", budget.warnAt?.description)
    }
  }

  private static func write(_ measure: PolicyMeasure, to writer: inout JSONWriter) {
    switch measure {
    case .most(let credits, let limit, let isLowerBound):
      write("\(credits)", limit: "\(limit)", isExact: !isLowerBound, to: &writer)
    case .left(let left, let least, let isUpperBound):
      write(left.map { "\($0)" }, limit: "\(least)", isExact: !isUpperBound, to: &writer)
    case .added(let added, _, let limit, let isLowerBound):
      write("\(added)", limit: words(of: limit), isExact: !isLowerBound, to: &writer)
    case .spent(let credits, let limit, let group, let isLowerBound):
      write("\(credits)", limit: "\(limit)", isExact: !isLowerBound, group, to: &writer)
    case .places:
      write(nil, limit: nil, isExact: true, to: &writer)
    }
  }

  private static func write(
    _ measured: String?,
    limit: String?,
    isExact: Bool,
    _ group: BudgetGroup? = nil,
    to writer: inout JSONWriter
  ) {
    writer.member("measured", measured)
    writer.member("limit", limit)
    writer.member("exact", is: isExact)
    writer.member("subject", group) { writer, group in
      writer.member("kind", group.scope.rawValue)
      writer.member("name", group.name)
      writer.member("period", group.period.rawValue)
      writer.member("from", textOf: group.start)
    }
  }

  private static func words(of limit: PolicyMeasure.Addition) -> String {
    switch limit {
    case .credits(let credits): "\(credits)"
    case .share(let share): share.percent
    }
  }
}
