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

  /// Joins reviews; the first finding of each goes before all others, so that a policy that is broken a
  /// thousand times does not keep the others from being told.
  package init(joining reviews: [PolicyReview]) {
    var findings = Findings()
    for first in reviews.compactMap(\.findings.kept.first) { findings.add(first) }
    for review in reviews {
      let kept = review.findings.kept
      for finding in kept.dropFirst() { findings.add(finding) }
      for severity in Severity.allCases {
        let unkept = review.findings.count(of: severity) - kept.count { $0.severity == severity }
        findings.addUnkept(severity, unkept)
      }
    }
    self.init(outcomes: reviews.flatMap(\.outcomes), findings: findings)
  }
}
