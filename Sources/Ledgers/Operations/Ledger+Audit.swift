extension Ledger {
  /// Checks everything that must hold of the account, as far as it can be read.
  ///
  /// Events are read a page at a time, so that nobody waits for a long ledger: what was added in between is read as well.
  package func audit(
    pages size: Int = 5000,
    progress: (Int64) -> Void = { _ in }
  ) throws(LedgerProblem) -> LedgerAudit {
    var audit = LedgerAudit(account: account)
    while true {
      do throws(LedgerProblem) {
        let page = try page(after: audit.state.sequence, size)
        for event in page.events { audit.take(event) }
        audit.take(page.sums)
        if let kept = page.kept {
          audit.finish(with: kept)
          return audit
        }
      } catch {
        guard error != .busy else { throw error }
        guard readOneByOne(size, into: &audit, after: error) else { return audit }
      }
      progress(audit.state.sequence)
    }
  }

  /// Some events with what is kept beside them, and with the last ones what is kept of the account.
  private func page(
    after sequence: Int64,
    _ size: Int
  ) throws(LedgerProblem) -> (events: [LedgerEvent], sums: [KeptSums], kept: KeptAccount?) {
    try read {
      (view) throws(LedgerProblem) -> ([LedgerEvent], [KeptSums], KeptAccount?) in
      let events = try view.events(after: sequence, of: nil, limit: size)
      let sums = try view.runningSums(after: sequence, limit: size)
      return (events, sums, events.count < size ? try KeptAccount(of: view) : nil)
    }
  }

  /// Goes on event by event where a page cannot be read; false where there is nothing to go on with.
  private func readOneByOne(
    _ size: Int,
    into audit: inout LedgerAudit,
    after problem: LedgerProblem
  ) -> Bool {
    let start = audit.state.sequence
    guard let last = try? read({ (view) throws(LedgerProblem) in view.state.sequence }) else {
      audit.take(fault: "it cannot be read: \(problem.finding)")
      return false
    }
    for sequence in sequences(after: start, upTo: last, size) {
      do throws(LedgerProblem) {
        let event = try read { (view) throws(LedgerProblem) in
          try view.event(numbered: sequence)
        }
        if let event { audit.take(event) }
      } catch {
        audit.take(unreadable: sequence, error.finding)
        guard audit.unreadCount < Self.mostUnread else {
          audit.take(fault: "no more than \(Self.mostUnread) unreadable events are looked at")
          return false
        }
      }
    }
    guard audit.state.sequence > start else {
      audit.take(fault: "what stands beside its events cannot be read: \(problem.finding)")
      return false
    }
    return true
  }

  private func sequences(after start: Int64, upTo last: Int64, _ size: Int) -> ClosedRange<Int64> {
    let first = max(start, 0) &+ 1
    return first...max(first, min(last, first &+ Int64(size)))
  }

  private static let mostUnread = 20
}
