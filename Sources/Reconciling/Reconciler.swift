package import Quantities

/// Holds what a ledger knows of an account against the balances that were read.
package struct Reconciler: Sendable {
  /// What it goes by.
  package let rules: ReconciliationRules

  /// Makes a reconciler.
  package init(rules: ReconciliationRules) {
    self.rules = rules
  }

  /// Reconciles the periods and runs that fall on some days; nil where a sum does not fit.
  package func reconcile(
    _ history: AccountHistory,
    from first: Day? = nil,
    to last: Day? = nil
  ) -> Reconciliation? {
    guard let all = PeriodCutter(history: history, lagWindow: rules.lagWindow).periods() else {
      return nil
    }
    let periods = all.filter { $0.overlaps(from: first, to: last) }
    let prices = PriceFindings(periods)
    let causes = CauseFinder(rules: rules, prices: prices)
    let runs = history.runs.filter { run in
      let day = run.day ?? run.endedAt.day
      return first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true
    }
    return Reconciliation(
      periods: periods.enumerated().map { index, period in
        ExplainedPeriod(period: period, causes: causes.causes(of: period, at: index))
      },
      runs: runs,
      readings: history.readings.count,
      prices: prices
    )
  }
}
