package import Quantities

/// Whether a run has the approval that it needs, and why not.
package struct ApprovalStanding: Sendable, Hashable {
  /// How it stands, in a word.
  package let state: State
  /// The amount above which an approval is needed; nil where one was asked for whatever the amount.
  package let requiredAbove: Credits?
  /// Who approved; nil where nobody who may did.
  package let approver: String?
  /// When that was.
  package let approvedAt: Moment?
  /// Until when it counts.
  package let expiresAt: Moment?
  /// What was approved to be needed.
  package let needed: Credits?
  /// What was approved to be bought.
  package let refill: Credits?

  /// How an approval stands.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// The run needs none.
    case notNeeded = "not_needed"
    /// It counts.
    case valid
    /// There is none.
    case missing
    /// It is no approval, or nobody who may give one has signed it.
    case refused
    /// Its time has not come, or has passed.
    case expired
    /// It was given to something else.
    case drifted
  }

  /// Makes a standing.
  package init(
    state: State,
    requiredAbove: Credits?,
    approver: String? = nil,
    approvedAt: Moment? = nil,
    expiresAt: Moment? = nil,
    needed: Credits? = nil,
    refill: Credits? = nil
  ) {
    self.state = state
    self.requiredAbove = requiredAbove
    self.approver = approver
    self.approvedAt = approvedAt
    self.expiresAt = expiresAt
    self.needed = needed
    self.refill = refill
  }

  /// Whether the run may go on as far as approvals are concerned.
  package var isSatisfied: Bool { state == .notNeeded || state == .valid }
}
