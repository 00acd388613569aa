internal import Approvals
internal import Catalogues
internal import Comparing
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
    + SavedReportCode.allCases + UsageCode.allCases + ApprovalCode.allCases

  /// The code of a name.
  package static func code(named name: String) -> (any FindingCode)? {
    all.first { $0.name == name }
  }

  /// What there is to say about the code of a name.
  @Sendable static func explanation(of name: String) -> String? {
    code(named: name)?.explanation
  }
}
