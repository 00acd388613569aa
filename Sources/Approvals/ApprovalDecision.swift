package import Quantities

/// Decides whether a run has the approval that it needs.
package struct ApprovalDecision: Sendable, Hashable {
  /// How it stands.
  package let standing: ApprovalStanding
  /// Why it does not count; nothing where it does, or where none is needed.
  package let problems: [ApprovalProblem]

  /// Holds evidence against what is asked now.
  package init(
    on ask: ApprovedAsk,
    by evidence: ApprovalEvidence,
    at now: Moment,
    rules: ApprovalRules
  ) {
    guard rules.needsApproval(ask.needed, isGiven: evidence.file != nil) else {
      standing = ApprovalStanding(state: .notNeeded, requiredAbove: rules.requiredAbove)
      problems = []
      return
    }
    switch evidence {
    case .missing(let file):
      standing = ApprovalStanding(state: .missing, requiredAbove: rules.requiredAbove)
      problems = [.missing(file: file)]
    case .refused(_, let problem):
      standing = ApprovalStanding(state: .refused, requiredAbove: rules.requiredAbove)
      problems = [problem]
    case .signed(_, let statement):
      let late = Self.problems(of: statement, at: now, rules)
      let drifts = ApprovalDrift.all(from: statement.ask, to: ask)
      problems = late + drifts.map { .drifted($0) }
      standing = ApprovalStanding(
        state: !late.isEmpty ? .expired : drifts.isEmpty ? .valid : .drifted,
        requiredAbove: rules.requiredAbove,
        approver: statement.approver.text,
        approvedAt: statement.approvedAt,
        expiresAt: Self.end(of: statement, rules),
        needed: statement.ask.needed,
        refill: statement.ask.refill
      )
    }
  }

  private static func problems(
    of statement: ApprovalStatement,
    at now: Moment,
    _ rules: ApprovalRules
  ) -> [ApprovalProblem] {
    let age = Age(from: statement.approvedAt, to: now)
    if age.seconds < -ApprovalRules.clockDifference { return [.notYet(statement.approvedAt)] }
    if now >= statement.expiresAt { return [.expired(at: statement.expiresAt)] }
    return age > rules.maximumAge ? [.tooOld(age, limit: rules.maximumAge)] : []
  }

  /// The moment from which a statement no longer counts, by itself or by the rules.
  private static func end(of statement: ApprovalStatement, _ rules: ApprovalRules) -> Moment {
    let oldest = statement.approvedAt.secondsSinceEpoch + rules.maximumAge.seconds
    return min(statement.expiresAt, Moment(secondsSinceEpoch: oldest))
  }
}
