internal import Quantities

extension Ledger {
  /// Adds a purchase; one with a reference that was used before only `again`.
  package func add(
    _ purchase: PurchaseEntry,
    key: IdempotencyKey?,
    again: Bool
  ) throws(LedgerProblem) -> AddAnswer {
    try change { (edit) throws(LedgerProblem) in
      if let earlier = try edit.event(withKey: key) { return .exists(earlier) }
      if !again, let reference = purchase.reference,
        let same = try edit.purchase(withReference: reference)
      {
        return .refused(same)
      }
      return .recorded(try append(.purchase(purchase), key: key, to: &edit))
    }
  }

  /// Adds credits that came or went otherwise.
  package func add(
    _ adjustment: AdjustmentEntry,
    key: IdempotencyKey?
  ) throws(LedgerProblem) -> AddAnswer {
    try change { (edit) throws(LedgerProblem) in
      if let earlier = try edit.event(withKey: key) { return .exists(earlier) }
      return .recorded(try append(.adjustment(adjustment), key: key, to: &edit))
    }
  }
}

extension LedgerView {
  /// The event that a key was used for by the same request.
  package func event(withKey key: IdempotencyKey?) throws(LedgerProblem) -> LedgerEvent? {
    guard let key, let event = try event(withKey: key.text) else { return nil }
    guard event.key == key else { throw .keyReused(key.text) }
    return event
  }

  /// The last purchase with a reference that still counts for something.
  package func purchase(withReference reference: String) throws(LedgerProblem) -> LedgerEvent? {
    var corrected: [String: Credits] = [:]
    var before = Int64.max
    while true {
      let page = try events(before: before, of: [.purchase, .correction], limit: 500)
      for event in page {
        if case .correction(let entry) = event.entry, corrected[entry.event] == nil {
          corrected[entry.event] = entry.after
        }
        if case .purchase(let entry) = event.entry, entry.reference == reference,
          corrected[event.id] ?? entry.credits != .zero
        {
          return event
        }
      }
      guard let last = page.last else { return nil }
      before = last.sequence
    }
  }

  /// The event that somebody means: by its name, the first six characters of it or more, or `#` and its number.
  package func event(called text: String) throws(LedgerProblem) -> LedgerEvent {
    if text.hasPrefix("#"), let number = Int64(text.dropFirst()) {
      guard let event = try event(numbered: number) else { throw .unknownEvent(text) }
      return event
    }
    if let event = try event(named: text) { return event }
    guard text.count >= 6 else { throw .unknownEvent(text) }
    let events = try events(namedFrom: text, limit: 2)
    guard events.count < 2 else { throw .ambiguousEvent(text) }
    guard let event = events.first else { throw .unknownEvent(text) }
    return event
  }

  /// The corrections of an event, oldest first.
  package func corrections(of id: String) throws(LedgerProblem) -> [LedgerEvent] {
    var found: [LedgerEvent] = []
    var after: Int64 = 0
    while true {
      let page = try events(after: after, of: [.correction], limit: 500)
      for event in page {
        if case .correction(let entry) = event.entry, entry.event == id { found.append(event) }
      }
      guard let last = page.last else { return found }
      after = last.sequence
    }
  }
}
