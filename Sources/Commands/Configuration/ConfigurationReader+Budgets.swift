internal import Diagnostics
internal import Policies
internal import Quantities
internal import YAMLReading

extension ConfigurationReader {
  /// What has been read of a budget.
  private struct BudgetDraft {
    var limit: Credits?
    var subjects: [(scope: BudgetScope, name: PlacedName?)] = []
    var period: BudgetPeriod?
    var warnAt: Share?

    static let scopes = BudgetScope.allCases.map(\.rawValue)
    static let keys = ["credits", "period", "per", "warn_at"] + scopes
  }

  /// Reads a budget; nil where something is wrong with it.
  mutating func budget() throws(ReadingStopped) -> Budget? {
    let place = reader.place
    var draft = BudgetDraft()
    let errors = reader.findings.count(of: .error)
    try readMapping("`budget`", BudgetDraft.keys) { (self, key) throws(ReadingStopped) in
      switch key {
      case "credits": draft.limit = try self.limit(key)
      case "period": draft.period = try self.word(key, BudgetPeriod.self)
      case "warn_at": draft.warnAt = try self.share(key)
      default:
        if let subject = try self.subject(key) { draft.subjects.append(subject) }
      }
    }
    guard reader.findings.count(of: .error) == errors else { return nil }
    return budget(of: draft, at: place)
  }

  private mutating func subject(
    _ key: String
  ) throws(ReadingStopped) -> (scope: BudgetScope, name: PlacedName?)? {
    guard let scope = BudgetScope(rawValue: key) else {
      return try word(key, BudgetScope.self).map { ($0, nil) }
    }
    let place = reader.place
    return try text(key).map { (scope, PlacedName($0, at: place)) }
  }

  /// What a draft without mistakes comes to.
  private mutating func budget(of draft: BudgetDraft, at place: Place) -> Budget? {
    let isThere = [("credits", draft.limit != nil), ("period", draft.period != nil)]
    for (key, isThere) in isThere where !isThere {
      reader.findings.add(.missingSetting(key, of: "`budget`", at: place))
    }
    if draft.subjects.count != 1 {
      reader.findings.add(.budgetWithoutOneSubject(BudgetDraft.scopes, at: place))
    }
    guard let limit = draft.limit, let period = draft.period, draft.subjects.count == 1 else {
      return nil
    }
    return Budget(
      limit: limit,
      scope: draft.subjects[0].scope,
      name: draft.subjects[0].name,
      period: period,
      warnAt: draft.warnAt
    )
  }

  mutating func share(_ key: String) throws(ReadingStopped) -> Share? {
    if reader.node == .scalar, let share = Share(readingPercent: reader.string.utf8.span) {
      return share
    }
    try tell(key, "a percentage from `0%` to `100%`")
    return nil
  }
}
