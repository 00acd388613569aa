extension Ledger {
  /// Adds what was made, all of it together; false where the same was added before.
  ///
  /// What belongs to a hold is counted by the hold, whatever has become of it.
  package func record(
    _ usage: [UsageEntry],
    key: IdempotencyKey? = nil
  ) throws(LedgerProblem) -> Bool {
    try change { (edit) throws(LedgerProblem) in
      if let key, let earlier = try edit.event(withKey: key.text) {
        guard earlier.key == key else { throw .keyReused(key.text) }
        return false
      }
      for (index, entry) in usage.enumerated() {
        if let hold = entry.hold, try edit.hold(named: hold) == nil { throw .unknownHold(hold) }
        try append(.usage(entry), key: index == 0 ? key : nil, to: &edit)
      }
      return true
    }
  }
}

extension LedgerView {
  /// Whether usage of a hold has been recorded.
  package func hasUsage(of hold: HoldRecord) throws(LedgerProblem) -> Bool {
    var after = hold.opened
    while true {
      let page = try events(after: after, of: [.usage], limit: 500)
      if page.contains(where: { $0.entry.hold == hold.id }) { return true }
      guard let last = page.last else { return false }
      after = last.sequence
    }
  }
}
