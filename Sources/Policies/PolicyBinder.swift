internal import Catalogues
internal import Diagnostics
internal import Plans

/// Finds what policies name, and says what there is not.
struct PolicyBinder {
  let catalogue: Catalogue
  /// The accounts of the configuration; any will do where it lists none.
  let accounts: [String]
  /// The models that each policy refuses.
  private(set) var refused: [String: Set<Int>] = [:]
  private(set) var findings = Findings()

  init(catalogue: Catalogue, accounts: [String]) {
    self.catalogue = catalogue
    self.accounts = accounts
  }

  /// Looks at one policy.
  mutating func bind(_ policy: Policy) {
    switch policy.rule {
    case .allowedModels(let names):
      refused[policy.id] = Set(catalogue.models.indices).subtracting(models(names, policy))
    case .forbiddenModels(let names):
      refused[policy.id] = Set(models(names, policy))
    case .requiredKeys(let names):
      for name in names { check(key: name, policy) }
    case .budget(let budget):
      guard budget.scope == .account, let name = budget.name, !accounts.isEmpty,
        !accounts.contains(name.name)
      else { return }
      findings.add(.unknownAccount(name, of: policy, among: accounts))
    case .jobCredits, .planCredits, .runCredits, .addedCredits, .addedShare, .outputCredits,
      .balanceLeft:
      return
    }
  }

  private mutating func models(_ names: [PlacedName], _ policy: Policy) -> [Int] {
    names.compactMap { name in
      if let model = catalogue.model(named: name.name) { return model }
      findings.add(.unknownModel(name, of: policy, meant: catalogue.nearestModel(to: name.name)))
      return nil
    }
  }

  private mutating func check(key: PlacedName, _ policy: Policy) {
    let name = key.name
    if Self.always.contains(name) { return findings.add(.keyOfAll(key, of: policy)) }
    guard PlanKeyName(rawValue: name) == nil, JobKeys(named: name) == nil,
      !catalogue.knowsParameter(named: name.utf8.span)
    else { return }
    findings.add(.unknownRequiredKey(key, of: policy, among: knownKeys))
  }

  /// Keys that no plan or no job can go without.
  private static let always: Set<String> = ["creditcast", "name", "jobs", "id", "model"]

  private var knownKeys: [String] {
    PlanKeyName.allCases.map(\.rawValue) + JobKeys.optionalNames
      + Set(catalogue.models.flatMap { $0.parameters.map(\.name) }).sorted()
  }
}
