package import Catalogues
package import Diagnostics
internal import Plans
package import Pricing

/// The policies of a run, with the models that they name found in the catalogue.
package struct PolicyBook: Sendable {
  /// The policies, in the order in which they are set.
  package let policies: [Policy]
  private let refused: [String: Set<Int>]
  private let modelCount: Int

  /// No policies.
  package static let empty = PolicyBook(policies: [], refused: [:], modelCount: 0)

  private init(policies: [Policy], refused: [String: Set<Int>], modelCount: Int) {
    self.policies = policies
    self.refused = refused
    self.modelCount = modelCount
  }

  /// Finds what policies name in a catalogue; where `findings` has errors the book is not to be used.
  package static func binding(
    _ policies: [Policy],
    to catalogue: Catalogue,
    accounts: [String] = []
  ) -> (book: PolicyBook, findings: Findings) {
    var binder = PolicyBinder(catalogue: catalogue, accounts: accounts)
    for policy in policies { binder.bind(policy) }
    let count = policies.isEmpty ? 0 : catalogue.models.count
    let book = PolicyBook(policies: policies, refused: binder.refused, modelCount: count)
    return (book, binder.findings)
  }

  /// The models that a policy refuses, as places in the catalogue.
  func models(refusedBy policy: Policy) -> Set<Int> { refused[policy.id] ?? [] }

  /// What has to be looked for in jobs while they are read; nil where that is nothing.
  package var questions: JobQuestions? {
    guard !policies.isEmpty else { return nil }
    var models = Array(repeating: false, count: modelCount)
    for model in refused.values.joined() { models[model] = true }
    return JobQuestions(
      keys: keys.map(\.key),
      models: models.contains(true) ? models : []
    )
  }

  /// The keys of jobs that policies require, each once, in order.
  var keys: [(name: String, key: JobQuestions.Key)] {
    var result: [(name: String, key: JobQuestions.Key)] = []
    for policy in policies {
      guard case .requiredKeys(let names) = policy.rule else { continue }
      for name in names.map(\.name) where PlanKeyName(rawValue: name) == nil {
        guard !result.contains(where: { $0.name == name }) else { continue }
        result.append((name, JobKeys(named: name).map { .own($0) } ?? .parameter(name)))
      }
    }
    return result
  }
}
