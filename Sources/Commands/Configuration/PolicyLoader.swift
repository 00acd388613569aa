internal import Catalogues
internal import Diagnostics
internal import Policies
internal import YAMLReading

/// Takes the policies of all configuration files together, and finds what they name.
struct PolicyLoader {
  let settings: Settings
  let world: World

  /// The policies, ready for plans that are priced with a catalogue.
  func book(with catalogue: Catalogue) throws(Failure) -> PolicyBook {
    let policies = settings.policies
    guard !policies.isEmpty else { return .empty }
    var findings = Findings()
    for (index, policy) in policies.enumerated()
    where policies[..<index].contains(where: { $0.id == policy.id }) {
      findings.add(.duplicatePolicy(policy.id, at: policy.place))
    }
    let accounts = Set(settings.files.flatMap { $0.accounts.keys }).sorted()
    let bound = PolicyBook.binding(policies, to: catalogue, accounts: accounts)
    findings.add(bound.findings)
    guard !findings.hasErrors else {
      let sources = settings.files.map { SourceFile(path: $0.file) }
      throw Failure(.badConfiguration, findings, of: sources, in: world)
    }
    return bound.book
  }
}
