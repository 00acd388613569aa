package import Quantities

/// What came of holding a ledger against the balances that were read.
package struct Reconciliation: Sendable {
  /// The periods, in the order of time.
  package let periods: [ExplainedPeriod]
  /// The runs that ended on the days asked for, or go on, in periods or not.
  package let runs: [HistoryRun]
  /// How many believed readings the ledger has.
  package let readings: Int
  /// What the periods tell about prices.
  package let prices: PriceFindings
  private let alone: [String: Credits]

  /// Makes a reconciliation.
  init(
    periods: [ExplainedPeriod],
    runs: [HistoryRun],
    readings: Int,
    prices: PriceFindings
  ) {
    self.periods = periods
    self.runs = runs
    self.readings = readings
    self.prices = prices
    let pairs = periods.compactMap { Self.taken(alone: $0.period) }
    alone = Dictionary(pairs) { first, _ in first }
  }

  /// Whether nothing can be told, as there are no two readings to hold anything against.
  package var isEmpty: Bool { periods.isEmpty }

  /// The credits that left without a record, rises not counted against them.
  package var missing: Credits {
    Credits.sum(periods.lazy.map(\.period.unexplained).filter { $0 > .zero }) ?? .zero
  }

  /// The credits that came without a record.
  package var risen: Credits {
    Credits.sum(periods.lazy.map(\.period.unexplained).filter { $0 < .zero }.map(\.size)) ?? .zero
  }

  /// The credits that came in with a record.
  package var gained: Credits { Credits.sum(periods.lazy.map(\.period.gained)) ?? .zero }

  /// The credits that are known to be used in the periods.
  package var used: Credits { Credits.sum(periods.lazy.map(\.period.used)) ?? .zero }

  /// The periods that miss, or have, more than a tolerance allows; those that are not over do not count.
  ///
  /// A rise does not count where it is part of an expected refill.
  package func open(beyond tolerance: Credits, expecting refill: Credits? = nil) -> [Period] {
    periods.map(\.period).filter { period in
      guard !period.isProvisional, period.unexplained.size > tolerance else { return false }
      guard let refill, period.unexplained < .zero else { return true }
      return period.unexplained.size > refill
    }
  }

  /// The credits that must have come in, recorded or not.
  package var refilled: Credits { Credits.sum(periods.lazy.map(\.period.rise)) ?? .zero }

  /// How the forecasts of these runs did.
  package var score: ForecastScore { ForecastScore(of: runs) }

  /// What left the balance while a run had a period to itself; nil where others share it, or there is none.
  package func takenAlone(by run: HistoryRun) -> Credits? { alone[run.id] }

  private static func taken(alone period: Period) -> (String, Credits)? {
    guard let run = period.runs.first, period.runs.count == 1, !period.isProvisional,
      period.end.isBelieved, let taken = period.used.adding(period.unexplained)
    else { return nil }
    return (run.id, taken)
  }
}
