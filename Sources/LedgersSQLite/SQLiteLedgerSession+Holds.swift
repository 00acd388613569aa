internal import GRDB
internal import Ledgers
internal import Quantities

/// What is asked about holds.
///
/// Without statistics SQLite would look through all holds there ever were. So statements about open holds name
/// the index, which has the open ones only.
extension SQLiteLedgerSession {
  func hold(named id: String) throws(LedgerProblem) -> HoldRecord? {
    try holds("hold WHERE account = ? AND id = ?", [id], limit: 1).first
  }

  func holds(
    in states: Set<HoldState>,
    openedAfter sequence: Int64,
    limit: Int
  ) throws(LedgerProblem) -> [HoldRecord] {
    let list = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    let source =
      states == [.active]
      ? "hold INDEXED BY hold_active WHERE account = ? AND state = 'active'"
      : "hold WHERE account = ? AND state IN (\(list))"
    return try holds("\(source) AND opened > ?", [sequence], limit: limit)
  }

  func holds(dueAt time: LedgerTime) throws(LedgerProblem) -> [HoldRecord] {
    try holds(
      "hold INDEXED BY hold_due WHERE account = ? AND state = 'active' AND deadline <= ?",
      [time.milliseconds],
      limit: .max
    )
  }

  func heldCredits() throws(LedgerProblem) -> Credits {
    let held = try sum(
      """
      SELECT coalesce(sum(amount - used), 0) FROM hold INDEXED BY hold_active
      WHERE account = ? AND state = 'active' AND opened > ?
      """,
      0
    )
    return Credits(millionths: Int128(held))
  }

  private func holds(
    _ source: String,
    _ arguments: [any DatabaseValueConvertible],
    limit: Int
  ) throws(LedgerProblem) -> [HoldRecord] {
    guard let number else { return [] }
    return try SQLiteFault.translated(at: state.name) {
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: "SELECT * FROM \(source) ORDER BY opened LIMIT \(limit)"
        ),
        arguments: StatementArguments([number]) + StatementArguments(arguments)
      )
      var holds: [HoldRecord] = []
      while let row = try rows.next() { holds.append(try HoldRecord(row)) }
      return holds
    }
  }
}
