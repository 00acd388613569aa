/// Something in a ledger that cannot have come about by the program.
package struct LedgerFault: Sendable, Hashable {
  /// The event at which it shows; nil where it is about the account as a whole.
  package let sequence: Int64?
  /// What does not hold.
  package let rule: Rule
  /// What was found.
  package let detail: String

  /// What must hold.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// Everything can be read.
    case unreadable
    /// Events are numbered from 1 without gaps.
    case sequence
    /// Each event's digest covers it and the one before.
    case chain
    /// The ledger's time never goes back.
    case time
    /// Each hold is opened once and ends at most once.
    case holds
    /// What is settled of a hold is at least nothing and at most its amount.
    case settlement
    /// A hold was granted only when it could be.
    case grant
    /// What is kept beside the events follows from them.
    case cache
    /// All that was bought is held, used or available: postings sum to zero.
    case postings
    /// A key was used once.
    case keys
    /// A correction starts from what the event counted for.
    case corrections
  }

  /// Makes a fault.
  package init(sequence: Int64?, rule: Rule, detail: String) {
    self.sequence = sequence
    self.rule = rule
    self.detail = detail
  }
}
