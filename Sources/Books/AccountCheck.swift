package import Ledgers

/// What a check of an account found.
package struct AccountCheck: Sendable {
  /// The account.
  package let account: String
  /// Where its events end.
  package let head: LedgerHead
  /// What does not hold, as far as it is kept.
  package let faults: [LedgerFault]
  /// How many faults there are.
  package let faultCount: Int
  /// Whether a head that was kept elsewhere is part of the chain; nil where none was given.
  package let keptHead: KeptHead?

  /// What a head that was kept elsewhere tells.
  package enum KeptHead: Sendable, Hashable {
    /// It is part of the chain: nothing up to it has changed.
    case found(LedgerHead)
    /// The event has another digest: the ledger was written anew.
    case changed(LedgerHead)
    /// There is no such event any more: the end of the ledger is missing.
    case missing(LedgerHead)
  }

  /// Sums up an audit.
  package init(_ audit: LedgerAudit, keptHead: KeptHead?) {
    account = audit.state.name
    head = LedgerHead(of: audit.state)
    faults = audit.faults
    faultCount = audit.faultCount
    self.keptHead = keptHead
  }

  /// Whether everything holds.
  package var isSound: Bool {
    guard faultCount == 0 else { return false }
    switch keptHead {
    case nil, .found: return true
    case .changed, .missing: return false
    }
  }
}

extension AccountCheck.KeptHead {
  /// What it tells, in one sentence.
  var words: String {
    switch self {
    case .found(let head):
      "event \(head.sequence) is as it was kept, and so is everything before it"
    case .changed(let head):
      "event \(head.sequence) has another digest: the ledger was written anew"
    case .missing(let head): "there is no event \(head.sequence): the end of the ledger is missing"
    }
  }

  /// The word that programs read.
  var word: String {
    switch self {
    case .found: "found"
    case .changed: "changed"
    case .missing: "missing"
    }
  }
}

extension LedgerView {
  /// Whether a head that was kept elsewhere is part of the account's chain.
  package func standing(of head: LedgerHead) throws(LedgerProblem) -> AccountCheck.KeptHead {
    guard head.sequence <= state.sequence else { return .missing(head) }
    let digest =
      head.sequence == 0
      ? AccountState(new: state.name).digest : try event(numbered: head.sequence)?.digest
    guard let digest else { return .missing(head) }
    return digest == head.digest ? .found(head) : .changed(head)
  }
}
