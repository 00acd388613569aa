extension Ledger {
  /// Records a balance that was read, believed or not.
  package func record(
    _ balance: ReadBalance
  ) throws(LedgerProblem) -> (event: LedgerEvent, reading: ReadingEntry) {
    try change { (edit) throws(LedgerProblem) in try record(balance, in: &edit) }
  }

  /// Records a balance within a change that does more.
  package func record(
    _ balance: ReadBalance,
    in edit: inout any LedgerEdit
  ) throws(LedgerProblem) -> (event: LedgerEvent, reading: ReadingEntry) {
    let entry = try edit.weighed(balance, by: rules)
    return (try append(.reading(entry), to: &edit), entry)
  }
}
