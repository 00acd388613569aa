package import Ledgers
package import Quantities

extension Ledger {
  /// The balances and gains of the 400 days before a moment that burn is told from, read in bounded time.
  ///
  /// The newest two thousand readings are read one by one; before them a few about every six hours. What own runs used
  /// is taken from the ledger's running sums, so that its length does not matter.
  package func burnRecord(at now: Moment) throws(LedgerProblem) -> BurnRecord {
    try read { (view) throws(LedgerProblem) in
      try BurnRecordReader(view: view, now: now).record()
    }
  }
}
