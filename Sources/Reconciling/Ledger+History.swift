package import Ledgers
package import Quantities

extension Ledger {
  /// What the ledger says of its account, read in pages as it stood at one moment.
  ///
  /// Nearly all kinds of events count, and pages of all kinds take the least reading.
  package func history() throws(LedgerProblem) -> AccountHistory {
    try read { (view) throws(LedgerProblem) in
      var builder = HistoryBuilder()
      var last: Int64 = 0
      while true {
        let page = try view.events(after: last, of: nil, limit: Self.pageSize)
        for event in page { builder.take(event) }
        guard page.count == Self.pageSize, let end = page.last else { return builder.history }
        last = end.sequence
      }
    }
  }

  private static var pageSize: Int { 2000 }
}

extension Ledger {
  /// The latest of the account's history: at most so many records of some days, as the ledger stood at one moment.
  package func balances(
    from first: Day?,
    to last: Day?,
    limit: Int
  ) throws(LedgerProblem) -> BalanceHistory {
    try read { (view) throws(LedgerProblem) in
      try HistoryReader(view: view, first: first, last: last, limit: limit).history()
    }
  }
}
