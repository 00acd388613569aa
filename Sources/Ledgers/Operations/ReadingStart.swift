/// What a ledger knew when the reading of a balance began: it must be taken before the account is asked.
package struct ReadingStart: Sendable, Hashable {
  /// When that was, on the ledger's time.
  package let time: LedgerTime
  /// The last event that the balance will certainly show: the last one before the lag window.
  package let seen: Int64

  /// Makes a start.
  package init(time: LedgerTime, seen: Int64) {
    self.time = time
    self.seen = seen
  }
}

extension Ledger {
  /// Takes down what is known before a balance is asked for.
  package func startReading() throws(LedgerProblem) -> ReadingStart {
    try read { (view) throws(LedgerProblem) in
      let now = view.now
      return ReadingStart(
        time: now,
        seen: try view.sequence(at: now.advanced(by: -rules.lagWindow))
      )
    }
  }
}
