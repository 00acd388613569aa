/// Finds and opens stores of ledgers.
package protocol LedgerKeeper: Sendable {
  /// Whether there is a store at a place.
  func exists(at place: String) -> Bool
  /// Opens a store; makes a new one where there is none and `creating` says so.
  func open(at place: String, creating: Bool) throws(LedgerProblem) -> any LedgerStore
}

/// Keeps no ledgers at all.
package struct NoLedgers: LedgerKeeper {
  /// Keeps none.
  package init() {}

  /// There is none.
  package func exists(at place: String) -> Bool { false }

  /// There is none to open.
  package func open(at place: String, creating: Bool) throws(LedgerProblem) -> any LedgerStore {
    throw .missing(place)
  }
}
