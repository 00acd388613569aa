/// What may go on around the ledger in a schedule.
package enum SimulatedWorld: String, Sendable, CaseIterable {
  /// Balances are true or late, refills are recorded before, after or not at all.
  case late
  /// Some balances are higher than the ledger knows to be possible.
  case wrong
  /// Some balances are wrong and possible: no ledger can tell, and nothing is promised.
  case plausible

  /// Those in which no credit is granted twice.
  package static let promised: [SimulatedWorld] = [.late, .wrong]
}
