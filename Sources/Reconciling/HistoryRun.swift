package import Ledgers
package import Quantities

/// A run, or something that was used without one.
package struct HistoryRun: Sendable, Hashable {
  /// How far it is known what a run used.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It used what it says.
    case settled
    /// Nobody knows what it used: all that it held is taken as used.
    case presumed
    /// It goes on; what it says is so far.
    case open
    /// Its lease ran out; what it says is the last that is known.
    case expired
    /// It used nothing.
    case voided
    /// It was used without a hold.
    case direct
  }

  /// The hold's name, or that of the event.
  package let id: String
  /// What the run calls itself; nil where it does not.
  package let run: String?
  /// The names of its plans, as somebody wrote them.
  package let plans: [String]
  /// When it began to use credits: a number of the ledger.
  package let start: Int64
  /// When it was over, or the last that is known of it: a number of the ledger.
  package let end: Int64
  /// The same on the ledger's time.
  package let endTime: LedgerTime
  /// The same by the clock on the wall.
  package let endedAt: Moment
  /// The day that somebody gave who put it down later; nil for most.
  package let day: Day?
  /// How far it is known what it used.
  package let outcome: Outcome
  /// What it held; nil where it held nothing.
  package let claimed: Credits?
  /// What it was expected to use; empty where nothing was.
  package let forecast: [ForecastLine]
  /// What it used, as far as that is known.
  package let used: Credits
  /// What it made, as far as it says so.
  package let parts: [UsedPart]

  /// Makes a run.
  package init(
    id: String,
    run: String? = nil,
    plans: [String] = [],
    start: Int64,
    end: Int64,
    endTime: LedgerTime,
    endedAt: Moment,
    day: Day? = nil,
    outcome: Outcome,
    claimed: Credits? = nil,
    forecast: [ForecastLine] = [],
    used: Credits,
    parts: [UsedPart] = []
  ) {
    self.id = id
    self.run = run
    self.plans = plans
    self.start = start
    self.end = end
    self.endTime = endTime
    self.endedAt = endedAt
    self.day = day
    self.outcome = outcome
    self.claimed = claimed
    self.forecast = forecast
    self.used = used
    self.parts = parts
  }

  /// What it was expected to use; nil where nothing was, or the sum does not fit.
  package var expected: Credits? {
    forecast.isEmpty ? nil : Credits.sum(forecast.lazy.map(\.expected))
  }

  /// Whether it is known what it used in the end.
  package var isKnown: Bool {
    switch outcome {
    case .settled, .voided, .direct: true
    case .presumed, .open, .expired: false
    }
  }

  /// What it may have used beside what is known.
  package var mayHaveUsed: Credits {
    switch outcome {
    case .open, .expired: max(.zero, claimed?.subtracting(used) ?? .zero)
    case .settled, .presumed, .voided, .direct: .zero
    }
  }

  /// Whether what it used is what its outputs cost at list price.
  var isPricedByOutputs: Bool {
    !parts.isEmpty && parts.allSatisfy { $0.model != nil && $0.outputs > 0 }
      && Credits.sum(parts.lazy.map(\.credits)) == used
  }

  /// The same with another use, or more parts.
  func with(used: Credits? = nil, parts more: [UsedPart] = []) -> HistoryRun {
    HistoryRun(
      id: id,
      run: run,
      plans: plans,
      start: start,
      end: end,
      endTime: endTime,
      endedAt: endedAt,
      day: day,
      outcome: outcome,
      claimed: claimed,
      forecast: forecast,
      used: used ?? self.used,
      parts: parts + more
    )
  }
}
