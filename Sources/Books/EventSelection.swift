package import Ledgers
package import Quantities

/// Which events of an account are asked for.
package struct EventSelection: Sendable {
  /// The kinds; nil takes all.
  package var kinds: Set<EventKind>?
  /// The first day of the ledger's time.
  package var from: Day?
  /// The last day of the ledger's time.
  package var to: Day?
  /// The last event; nil takes the last one that there is.
  package var upTo: Int64?
  /// The hold that they are about.
  package var hold: String?

  /// Asks for all.
  package init() {}

  /// Where the events stand, as far as that is known without looking at them.
  struct Bounds {
    var after: Int64
    var upTo: Int64
  }

  /// Takes the last so many of the events, oldest first, until `take` answers false; answers the account's head.
  ///
  /// They are read a page at a time, so that nobody waits; what is added meanwhile is left out.
  package func last(
    _ limit: Int,
    of ledger: Ledger,
    taking take: (LedgerEvent) -> Bool
  ) throws(LedgerProblem) -> LedgerHead {
    let (head, bounds) = try ledger.read {
      (view) throws(LedgerProblem) -> (LedgerHead, Bounds) in
      (LedgerHead(of: view.state), try self.bounds(in: view))
    }
    var after = try start(of: limit, within: bounds, in: ledger)
    walk: while after < bounds.upTo {
      let page = try ledger.read { (view) throws(LedgerProblem) in
        try view.events(after: after, of: kinds, limit: Self.page)
      }
      for event in page where event.sequence <= bounds.upTo && isWanted(event) {
        guard take(event) else { break walk }
      }
      guard let last = page.last, page.count == Self.page else { break }
      after = last.sequence
    }
    return head
  }

  private static let page = 1000

  private func isWanted(_ event: LedgerEvent) -> Bool {
    hold == nil || event.entry.hold == hold
  }

  private func bounds(in view: any LedgerView) throws(LedgerProblem) -> Bounds {
    var bounds = Bounds(after: 0, upTo: view.state.sequence)
    if let upTo { bounds.upTo = min(bounds.upTo, upTo) }
    if let from { bounds.after = try view.lastSequence(before: Moment(startOf: from)) }
    if let to {
      let next = Moment(secondsSinceEpoch: Moment(startOf: to).secondsSinceEpoch + 86_400)
      bounds.upTo = min(bounds.upTo, try view.lastSequence(before: next))
    }
    if let hold {
      guard let record = try view.hold(named: hold) else { throw .unknownHold(hold) }
      bounds.after = max(bounds.after, record.opened - 1)
    }
    return bounds
  }

  /// The number behind which the last so many events stand.
  private func start(
    of limit: Int,
    within bounds: Bounds,
    in ledger: Ledger
  ) throws(LedgerProblem) -> Int64 {
    if kinds == nil, hold == nil { return max(bounds.after, bounds.upTo - Int64(clamping: limit)) }
    var missing = limit
    var before = bounds.upTo + 1
    while missing > 0 {
      let page = try ledger.read { (view) throws(LedgerProblem) in
        try view.events(before: before, of: kinds, limit: min(limit, Self.page))
      }
      for event in page where event.sequence > bounds.after && isWanted(event) {
        missing -= 1
        if missing == 0 { return event.sequence - 1 }
      }
      guard let last = page.last, last.sequence > bounds.after else { return bounds.after }
      before = last.sequence
    }
    return bounds.upTo
  }
}

extension LedgerView {
  /// The last event before a moment of the ledger's time; 0 where there is none.
  func lastSequence(before moment: Moment) throws(LedgerProblem) -> Int64 {
    let limit = LedgerTime(milliseconds: Int64(moment.secondsSinceEpoch) * 1000)
    var (low, high) = (Int64(0), state.sequence)
    while low < high {
      let middle = high - (high - low) / 2
      guard let event = try event(numbered: middle) else {
        throw .damaged("there is no event \(middle)")
      }
      if event.time < limit { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
