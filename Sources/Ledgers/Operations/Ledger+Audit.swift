extension Ledger {
  /// Checks everything that must hold of the account.
  ///
  /// Events are read a page at a time, so that nobody waits for a long ledger: what was added in between is read as well.
  package func audit(
    pages size: Int = 5000,
    progress: (Int64) -> Void = { _ in }
  ) throws(LedgerProblem) -> LedgerAudit {
    var audit = LedgerAudit(account: account)
    var isDone = false
    while !isDone {
      (audit, isDone) = try read { (view) throws(LedgerProblem) in
        var next = audit
        let page = try view.events(after: audit.state.sequence, of: nil, limit: size)
        for event in page { next.take(event) }
        guard page.count < size else { return (next, false) }
        try next.finish(with: view)
        return (next, true)
      }
      progress(audit.state.sequence)
    }
    return audit
  }
}
