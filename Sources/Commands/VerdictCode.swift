internal import Diagnostics

/// What a verdict is called where reports list it among the findings.
package enum VerdictCode: String, CaseIterable, FindingCode {
  /// Credits are missing.
  case shortfall = "verdict.shortfall"
  /// A policy or a budget says no.
  case denied = "verdict.denied"
  /// A price or the balance is not known well enough to say.
  case unverified = "verdict.unverified"
  /// An approval is needed.
  case approval = "verdict.approval"

  /// What the verdict means and what to do.
  package var explanation: String {
    switch self {
    case .shortfall: ExitStatus.shortfall.explanation
    case .denied: ExitStatus.denied.explanation
    case .unverified: ExitStatus.unverified.explanation
    case .approval: ExitStatus.approval.explanation
    }
  }
}
