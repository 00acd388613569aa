/// Where ledgers are kept.
package protocol LedgerStore: Sendable {
  /// Looks at an account's ledger; an account that is not there has no events.
  func read<Answer>(
    _ account: String,
    _ look: (any LedgerView) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer

  /// Changes an account's ledger while nobody else does. When it returns, what was added lasts; when it throws,
  /// nothing was added.
  func change<Answer>(
    _ account: String,
    _ work: (inout any LedgerEdit) throws(LedgerProblem) -> Answer
  ) throws(LedgerProblem) -> Answer

  /// The names of all accounts that have events, sorted.
  func accounts() throws(LedgerProblem) -> [String]

  /// What is wrong with how the store keeps its ledgers, whatever they say; empty where nothing is.
  func faults() throws(LedgerProblem) -> [String]

  /// Copies all of it to a new file while others may write; what stands at `path` already is refused.
  func copy(to path: String) throws(LedgerProblem)
}
