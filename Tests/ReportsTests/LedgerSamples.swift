import Diagnostics
import LedgerSupport
import Ledgers
import Quantities
import Reconciling
import Testing

@testable import Reports

/// Reports of the sample ledger.
enum LedgerSamples {
  static func reconciliation(
    by grouping: ReconciliationGrouping = .period,
    from first: String? = nil,
    to last: String? = nil,
    expecting refill: Int64? = nil,
    spell: @escaping (String) -> String = { $0 }
  ) throws -> ReconciliationReport {
    let history = try ledger(spell: spell).history()
    let reconciliation = Reconciler(rules: ReconciliationRules()).reconcile(
      history,
      from: first.flatMap { Day(reading: $0) },
      to: last.flatMap { Day(reading: $0) }
    )
    return ReconciliationReport(
      toolVersion: "0.1.0",
      exitStatus: .badData,
      account: spell("main"),
      reconciliation: try #require(reconciliation),
      grouping: grouping,
      tolerance: .zero,
      expectedRefill: refill.map { Credits(whole: $0) }
    )
  }

  static func history(
    from first: String? = nil,
    to last: String? = nil,
    limit: Int = 50,
    spell: @escaping (String) -> String = { $0 }
  ) throws -> HistoryReport {
    let history = try ledger(spell: spell).balances(
      from: first.flatMap { Day(reading: $0) },
      to: last.flatMap { Day(reading: $0) },
      limit: limit
    )
    return HistoryReport(account: spell("main"), history: history)
  }

  static func ledger(spell: @escaping (String) -> String = { $0 }) throws -> Ledger {
    let clock = HandClock()
    let ledger = empty(clock)
    try SampleLedger.write(to: ledger, clock, spell: spell)
    return ledger
  }

  static func empty(_ clock: HandClock) -> Ledger {
    let names = Names()
    return Ledger(
      account: "main",
      store: MemoryLedgerStore { clock.now },
      tool: "0.1.0",
      makeName: { names.next() }
    )
  }
}
