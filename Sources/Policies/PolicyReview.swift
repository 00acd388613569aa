package import Diagnostics

/// What came of all policies.
package struct PolicyReview: Sendable {
  /// What came of each, in the order in which they are set; those that say nothing here are left out.
  package let outcomes: [PolicyOutcome]
  /// What is to be told.
  package let findings: Findings

  /// Makes a review.
  package init(outcomes: [PolicyOutcome], findings: Findings) {
    self.outcomes = outcomes
    self.findings = findings
  }

  /// The review of no policies.
  package static let none = PolicyReview(outcomes: [], findings: Findings())

  /// Whether a policy denies the run.
  package var isDenied: Bool { outcomes.contains { $0.isDenying && $0.state == .broken } }

  /// Whether a policy that could deny the run cannot be decided.
  package var isUndecided: Bool { outcomes.contains { $0.isDenying && $0.state == .undecided } }

  /// This review and another one.
  package func adding(_ other: PolicyReview) -> PolicyReview {
    var findings = findings
    findings.add(other.findings)
    return PolicyReview(outcomes: outcomes + other.outcomes, findings: findings)
  }
}
