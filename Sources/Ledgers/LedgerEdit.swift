/// An account's ledger while nobody else may change it; what is added becomes lasting all together, or not at all.
package protocol LedgerEdit: LedgerView {
  /// Keeps an event and what it changes.
  mutating func keep(_ event: LedgerEvent, _ effects: EventEffects) throws(LedgerProblem)
}

extension LedgerEdit {
  /// Adds what happened.
  @discardableResult
  package mutating func append(
    _ entry: LedgerEntry,
    id: String,
    key: IdempotencyKey? = nil,
    tool: String
  ) throws(LedgerProblem) -> LedgerEvent {
    let event = LedgerEvent(entry, after: state, id: id, key: key, clock: clock, tool: tool)
    let hold: HoldRecord? =
      if let name = entry.hold { try self.hold(named: name) } else { nil }
    try keep(event, try EventEffects(of: event, on: state, hold: hold, clock: clock))
    return event
  }
}
