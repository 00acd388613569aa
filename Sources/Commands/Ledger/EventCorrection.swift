internal import Books
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// What is right about an earlier event.
struct EventCorrection {
  /// The event as somebody names it.
  let event: String
  /// The credits that it counts for; nil where they stay, zero where it never was.
  let credits: Credits?
  /// The cents of a purchase; nil where they stay.
  let cents: Int64?
  let reason: String
  let author: String?

  /// Writes it into the ledger, and answers the event that says so.
  func made(at desk: LedgerDesk) throws(Failure) -> LedgerEvent {
    let ledger = try desk.access.ledger()
    let original = try desk.told { () throws(LedgerProblem) in
      try ledger.read { (view) throws(LedgerProblem) in try view.event(called: event) }
    }
    var cents = cents
    switch original.entry {
    case .purchase(let entry):
      // What never was did not cost anything either.
      if credits == .zero, cents == nil, entry.cents != nil { cents = 0 }
      try refuseNegative()
    case .usage: try refuseNegative()
    case .reading, .adjustment, .correction, .holdOpened, .holdRenewed, .holdProgressed,
      .holdSettled, .holdVoided, .holdExpired, .alert, .forecast:
      break
    }
    if cents != nil, original.entry.kind != .purchase {
      throw Failure(.usage, "event `\(original.id)` is no purchase, so it has no cost in dollars")
    }
    return try desk.told { () throws(LedgerProblem) in
      try ledger.correct(
        original.id,
        credits: credits,
        cents: cents,
        reason: reason,
        author: author
      )
    }
  }

  private func refuseNegative() throws(Failure) {
    guard let credits, credits < .zero else { return }
    throw Failure(.usage, "--credits is `\(credits)` and must be at least 0")
  }
}
