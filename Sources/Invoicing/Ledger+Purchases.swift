package import Ledgers

extension Ledger {
  /// The purchases of the account, as the ledger stood at one moment.
  package func purchases(into book: PurchaseBook) throws(LedgerProblem) -> PurchaseBook {
    try read { (view) throws(LedgerProblem) in
      var book = book
      var last: Int64 = 0
      while true {
        let page = try view.events(after: last, of: Self.buyingKinds, limit: Self.pageSize)
        for event in page { book.take(event) }
        guard page.count == Self.pageSize, let end = page.last else { return book }
        last = end.sequence
      }
    }
  }

  private static var buyingKinds: Set<EventKind> { [.purchase, .adjustment, .correction] }
  private static var pageSize: Int { 500 }
}
