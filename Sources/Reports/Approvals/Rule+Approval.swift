import Approvals
import Quantities

extension Rule {
  /// How an approval stands.
  init(_ standing: ApprovalStanding) {
    let by = standing.approver.map { "by \($0)" } ?? ""
    let until = standing.expiresAt.map { " until \($0)" } ?? ""
    let (state, has, gap): (State, String, String) =
      switch standing.state {
      case .notNeeded: (.ok, "not needed", "")
      case .valid: (.ok, by + until, "")
      case .missing: (.failed, "none", "")
      case .refused: (.failed, "not accepted", "")
      case .expired: (.failed, by, "not for now")
      case .drifted: (.failed, by, "for something else")
      }
    self.init(
      state,
      "approval",
      needs: standing.requiredAbove.map { "above \(NumberText.of($0))" } ?? "asked for",
      has: has,
      gap: gap
    )
  }
}

extension ApprovalStanding {
  /// Why a run may not go on, in a few words.
  var complaint: String {
    switch state {
    case .notNeeded, .valid, .missing: "an approval is needed"
    case .refused: "the approval is not accepted"
    case .expired: "the approval does not hold now"
    case .drifted: "the approval was given for something else"
    }
  }
}
