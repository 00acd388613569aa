/// An account's ledger, and all that can be done with it.
///
/// Every operation is one change of the store: it lasts as a whole when the operation returns. Holds whose lease has
/// run out expire first, whatever is asked.
package struct Ledger: Sendable {
  /// The account's name.
  package let account: String
  /// Where it is kept.
  package let store: any LedgerStore
  /// What decisions go by.
  package let rules: LedgerRules
  private let makeName: @Sendable () -> String
  private let tool: String

  /// Makes a ledger; `makeName` makes a new name each time that it is asked.
  package init(
    account: String,
    store: any LedgerStore,
    rules: LedgerRules = .standard,
    tool: String,
    makeName: @escaping @Sendable () -> String
  ) {
    self.account = account
    self.store = store
    self.rules = rules
    self.tool = tool
    self.makeName = makeName
  }

  /// The ledger of another account in the same store.
  package func sibling(_ account: String) -> Ledger {
    Ledger(account: account, store: store, rules: rules, tool: tool, makeName: makeName)
  }

  /// Looks at the ledger.
  package func read<Answer>(
    _ look: (any LedgerView) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer {
    try store.read(account, look)
  }

  /// The event of a name.
  package func event(named id: String) throws(LedgerProblem) -> LedgerEvent? {
    try read { (view) throws(LedgerProblem) in try view.event(named: id) }
  }

  /// Changes the ledger, after holds that are due have expired.
  package func change<Answer>(
    _ work: (inout any LedgerEdit) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer {
    try store.change(account) { (edit) throws(LedgerProblem) in
      try expireDue(in: &edit)
      return try work(&edit)
    }
  }

  /// Adds what happened.
  @discardableResult
  package func append(
    _ entry: LedgerEntry,
    key: IdempotencyKey? = nil,
    to edit: inout any LedgerEdit
  ) throws(LedgerProblem) -> LedgerEvent {
    try edit.append(entry, id: makeName(), key: key, tool: tool)
  }

  /// A new name for a hold.
  func newHoldName() -> String { "hold-\(makeName().suffix(12))" }

  /// Ends the holds whose lease has run out, and answers them.
  @discardableResult
  func expireDue(in edit: inout any LedgerEdit) throws(LedgerProblem) -> [HoldRecord] {
    var expired: [HoldRecord] = []
    for hold in try edit.holds(dueAt: edit.now) {
      try append(.holdExpired(HoldExpiry(hold: hold.id, remaining: hold.remaining)), to: &edit)
      expired.append(hold)
    }
    return expired
  }
}

extension LedgerView {
  /// All holds that hold, oldest first.
  package func allOpenHolds() throws(LedgerProblem) -> [HoldRecord] {
    try holds(in: [.active], openedAfter: 0, limit: .max)
  }
}
