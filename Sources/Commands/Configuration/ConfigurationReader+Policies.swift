internal import Diagnostics
internal import Policies
internal import Quantities
internal import YAMLReading

extension ConfigurationReader {
  /// Reads the list of policies.
  mutating func readPolicies() throws(ReadingStopped) {
    guard reader.enterSequence() else { return try tell("policies", "a list of policies") }
    while try reader.nextItem() {
      guard let policy = try readPolicy() else { continue }
      guard !configuration.policies.contains(where: { $0.id == policy.id }) else {
        reader.findings.add(.duplicatePolicy(policy.id, at: policy.place))
        continue
      }
      configuration.policies.append(policy)
    }
  }

  /// What has been read of a policy.
  private struct PolicyDraft {
    var id: PlacedName?
    var level = PolicyLevel.deny
    var reason: String?
    var rules: [PolicyRule] = []
    /// How many keys name a rule, right or wrong.
    var ruleKeys = 0
  }

  private static let ruleKeys = [
    "max_job_credits", "max_plan_credits", "max_run_credits", "max_added_credits",
    "max_added_percent", "max_output_credits", "allowed_models", "forbidden_models",
    "required_keys", "min_balance_left", "budget",
  ]

  private mutating func readPolicy() throws(ReadingStopped) -> Policy? {
    var draft = PolicyDraft()
    let place = reader.place
    let known = ["id", "level", "reason"] + Self.ruleKeys
    let errors = reader.findings.count(of: .error)
    try readMapping("a policy", known) { (self, key) throws(ReadingStopped) in
      switch key {
      case "id": draft.id = try self.policyID()
      case "level": draft.level = try self.word(key, PolicyLevel.self) ?? .deny
      case "reason": draft.reason = try self.reason()
      default:
        draft.ruleKeys += 1
        if let rule = try self.rule(key) { draft.rules.append(rule) }
      }
    }
    guard reader.findings.count(of: .error) == errors else { return nil }
    return policy(of: draft, at: place)
  }

  /// What a draft without mistakes comes to.
  private mutating func policy(of draft: PolicyDraft, at place: Place) -> Policy? {
    guard let id = draft.id else {
      reader.findings.add(.missingSetting("id", of: "a policy", at: place))
      return nil
    }
    guard draft.ruleKeys == 1, let rule = draft.rules.first else {
      reader.findings.add(
        .policyWithoutOneRule(id.name, draft.ruleKeys, among: Self.ruleKeys, at: id.place)
      )
      return nil
    }
    return Policy(
      id: id.name,
      level: draft.level,
      reason: draft.reason,
      rule: rule,
      place: id.place
    )
  }

  private mutating func policyID() throws(ReadingStopped) -> PlacedName? {
    guard reader.node == .scalar, Policy.isValid(id: reader.string) else {
      try tell(
        "id",
        "a name of at most 64 letters, figures, `.`, `-` and `_`, a letter or figure first"
      )
      return nil
    }
    return PlacedName(reader.string, at: reader.place)
  }

  private mutating func reason() throws(ReadingStopped) -> String? {
    guard let text = try text("reason") else { return nil }
    guard text.unicodeScalars.count <= 300 else {
      try tell("reason", "a text of at most 300 characters")
      return nil
    }
    return text
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    _: Word.Type
  ) throws(ReadingStopped) -> Word? where Word.RawValue == String {
    if reader.node == .scalar, let word = Word(rawValue: reader.string) { return word }
    let words = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    try tell(key, "one of \(words)")
    return nil
  }

  private mutating func rule(_ key: String) throws(ReadingStopped) -> PolicyRule? {
    switch key {
    case "max_job_credits": try limit(key).map { .jobCredits($0) }
    case "max_plan_credits": try limit(key).map { .planCredits($0) }
    case "max_run_credits": try limit(key).map { .runCredits($0) }
    case "max_added_credits": try limit(key).map { .addedCredits($0) }
    case "max_added_percent": try percent(key).map { .addedShare($0) }
    case "max_output_credits": try limit(key).map { .outputCredits($0) }
    case "allowed_models": try names(key).map { .allowedModels($0) }
    case "forbidden_models": try names(key).map { .forbiddenModels($0) }
    case "required_keys": try names(key).map { .requiredKeys($0) }
    case "min_balance_left": try limit(key).map { .balanceLeft($0) }
    default: try budget().map { .budget($0) }
    }
  }

  mutating func limit(_ key: String) throws(ReadingStopped) -> Credits? {
    try credits(key, isZeroAllowed: true)
  }

  private mutating func percent(_ key: String) throws(ReadingStopped) -> Fraction? {
    if reader.node == .scalar {
      let text = reader.string
      if text.hasSuffix("%"), let number = try? ExactDecimal(reading: String(text.dropLast())),
        number.digits >= 0, number.exponent >= -6,
        let share = number.fraction?.divided(by: Fraction(100)), share <= Fraction(1_000_000)
      {
        return share
      }
    }
    try tell(key, "a percentage such as `20%`")
    return nil
  }

  private mutating func names(_ key: String) throws(ReadingStopped) -> [PlacedName]? {
    var names: [PlacedName] = []
    guard reader.enterSequence() else {
      let place = reader.place
      return try text(key).map { [PlacedName($0, at: place)] }
    }
    let place = reader.place
    while try reader.nextItem() {
      let place = reader.place
      if let name = try text(key) { names.append(PlacedName(name, at: place)) }
    }
    guard !names.isEmpty else {
      reader.findings.add(.badSetting(key, expected: "a list with at least one name", at: place))
      return nil
    }
    return names
  }
}
