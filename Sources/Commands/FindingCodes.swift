internal import Catalogues
package import Diagnostics
internal import Plans
internal import Policies
internal import Pricing
internal import YAMLReading

/// The codes of everything that can be found, in the order of their names.
package enum FindingCodes {
  /// All of them.
  package static let all: [any FindingCode] = everyone.sorted { $0.name < $1.name }

  private static let everyone: [any FindingCode] =
    YAMLCode.allCases + PlanCode.allCases + CatalogueCode.allCases + PricingCode.allCases
    + PolicyCode.allCases + ConfigurationCode.allCases + RunCode.allCases + VerdictCode.allCases

  /// The code of a name.
  package static func code(named name: String) -> (any FindingCode)? {
    all.first { $0.name == name }
  }

  /// What there is to say about the codes of some findings and about verdicts, by name.
  static func explanations(of names: [String]) -> [String: String] {
    let wanted = Set(names).union(VerdictCode.allCases.map(\.name))
    return all.reduce(into: [:]) { texts, code in
      if wanted.contains(code.name) { texts[code.name] = code.explanation }
    }
  }
}
