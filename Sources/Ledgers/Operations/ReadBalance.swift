package import Quantities

/// A balance that was read, with what the ledger knew when its reading began.
package struct ReadBalance: Sendable, Hashable {
  /// The balance.
  package let credits: Credits
  /// The number as its source spelt it.
  package let raw: String
  /// Where it came from, as in a reading's entry.
  package let source: String
  /// What the ledger knew before.
  package let start: ReadingStart
  /// Whether somebody vouches for a balance that the ledger does not explain.
  package let isAccepted: Bool

  /// Makes a balance.
  package init(
    credits: Credits,
    raw: String,
    source: String,
    start: ReadingStart,
    isAccepted: Bool = false
  ) {
    self.credits = credits
    self.raw = raw
    self.source = source
    self.start = start
    self.isAccepted = isAccepted
  }

  /// Whether the account itself was asked.
  package var isLive: Bool { source == ReadingEntry.live }
}

extension LedgerView {
  /// A balance held against what the ledger knows, as it would be recorded.
  package func weighed(
    _ balance: ReadBalance,
    by rules: LedgerRules
  ) throws(LedgerProblem) -> ReadingEntry {
    let trust = try trust(in: balance, by: rules)
    return ReadingEntry(
      credits: balance.credits,
      raw: balance.raw,
      source: balance.source,
      seen: balance.start.seen,
      bought: try purchases(after: balance.start.seen),
      begun: balance.start.time,
      trust: trust,
      ceiling: balance.isLive ? state.ceiling?.credits : nil,
      counted: trust.isBelieved ? nil : try left(upTo: balance.start.seen)
    )
  }

  /// What is left of the reading that the ceiling started from.
  ///
  /// A wrong balance shows nobody's use, and a purchase may be in that reading already. So only that reading counts, less
  /// all that was charged after it.
  private func left(upTo seen: Int64) throws(LedgerProblem) -> Credits {
    guard let ceiling = state.ceiling,
      case .reading(let reading) = try event(numbered: ceiling.since)?.entry
    else { throw .damaged("the ceiling does not start from a reading") }
    let left = reading.left(after: try charges(after: reading.seen), try charges(after: seen))
    guard let left else { throw .tooLarge }
    return left
  }

  private func trust(
    in balance: ReadBalance,
    by rules: LedgerRules
  ) throws(LedgerProblem) -> ReadingTrust {
    guard balance.isLive, let ceiling = state.ceiling,
      let limit = ceiling.credits.adding(rules.tolerance), balance.credits > limit
    else { return .trusted }
    if balance.isAccepted { return .accepted }
    return try lastLiveReading()?.raw == balance.raw ? .unmoved : .unexplainedRise
  }

  /// The last reading of the account itself.
  package func lastLiveReading() throws(LedgerProblem) -> ReadingEntry? {
    var before = Int64.max
    while let event = try events(before: before, of: [.reading], limit: 1).first {
      if case .reading(let reading) = event.entry, reading.source == ReadingEntry.live {
        return reading
      }
      before = event.sequence
    }
    return nil
  }

  /// What could be claimed by a balance.
  package func basis(
    _ balance: ReadBalance,
    reserve: Credits,
    by rules: LedgerRules
  ) throws(LedgerProblem) -> ClaimBasis {
    ClaimBasis(
      balance: try weighed(balance, by: rules).believed,
      source: balance.source,
      seen: balance.start.seen,
      reserve: reserve,
      held: try heldCredits(),
      charged: try charges(after: balance.start.seen)
    )
  }
}
