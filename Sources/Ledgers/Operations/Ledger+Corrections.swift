package import Quantities

extension Ledger {
  /// Corrects the credits, or the cents, of an earlier purchase, adjustment or usage; zero credits take it back.
  package func correct(
    _ id: String,
    credits: Credits?,
    cents: Int64?,
    reason: String,
    author: String?
  ) throws(LedgerProblem) -> LedgerEvent {
    try change { (edit) throws(LedgerProblem) in
      guard let event = try edit.event(named: id) else { throw .unknownEvent(id) }
      let original = try Self.amount(of: event)
      let before = try edit.correctedAmount(of: id) ?? original
      let entry = CorrectionEntry(
        event: id,
        kind: event.entry.kind,
        before: before,
        after: credits ?? before,
        cents: cents,
        reason: reason,
        author: author
      )
      return try append(.correction(entry), to: &edit)
    }
  }

  private static func amount(of event: LedgerEvent) throws(LedgerProblem) -> Credits {
    switch event.entry {
    case .purchase(let entry): return entry.credits
    case .adjustment(let entry): return entry.credits
    case .usage(let entry) where entry.hold == nil: return entry.credits
    case .usage, .reading, .correction, .holdOpened, .holdRenewed, .holdProgressed, .holdSettled,
      .holdVoided, .holdExpired, .alert, .forecast:
      throw .notCorrectable(event.id)
    }
  }
}

extension LedgerView {
  /// What an event counts for by its last correction; nil where it has none.
  package func correctedAmount(of id: String) throws(LedgerProblem) -> Credits? {
    var before = Int64.max
    while true {
      let page = try events(before: before, of: [.correction], limit: 500)
      for event in page {
        if case .correction(let entry) = event.entry, entry.event == id { return entry.after }
      }
      guard let last = page.last else { return nil }
      before = last.sequence
    }
  }
}
