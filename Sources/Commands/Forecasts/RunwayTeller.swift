internal import Diagnostics
internal import Ledgers
internal import Quantities
internal import Reports
internal import Runways
internal import Statistics

/// Tells the runway of credits that were read, by what the ledger knows.
struct RunwayTeller {
  let settings: Settings
  /// What knows of earlier balances; nil without one.
  let ledger: Ledger?
  /// Whether it exits with 0 whatever the verdict.
  var exitsZero = false

  /// Tells it; a forecast that is made is recorded in the ledger, where there is one.
  func report(
    balance: Credits,
    available: Credits,
    doubt: String?,
    _ plans: PlannedRuns?,
    horizon: Int
  ) throws(Failure) -> RunwayReport {
    let start = settings.now
    var burn: BurnForecast?
    var refusal: String? =
      "not known: there is no ledger (`creditcast balance --record` begins one)"
    var scores: [ScoredForecast] = []
    if let ledger {
      let desk = try BurnDesk(ledger, settings)
      scores = desk.scores()
      do throws(BurnRefusal) {
        burn = try desk.forecast()
        refusal = nil
      } catch {
        refusal = error.words
      }
      if let burn { try record(burn, in: ledger) }
    }
    let runway = Runway(
      start: start,
      available: available,
      horizon: horizon,
      target: settings.confidence.value.estimate,
      leadTime: settings.leadTime.value,
      burn: burn,
      runs: plans?.runs(from: start, days: horizon) ?? []
    )
    let isPriced = plans?.isPriced ?? true
    return RunwayReport(
      toolVersion: Creditcast.version,
      exitStatus: exitsZero ? .covered : status(of: runway, isPriced: isPriced),
      account: settings.account.value,
      balance: balance,
      runway: runway,
      refusal: refusal,
      remarks: remarks(burn, plans, doubt, start),
      scored: (scores.count, scores.count { $0.came <= $0.quantile(0.9) })
    )
  }

  private func status(of runway: Runway, isPriced: Bool) -> ExitStatus {
    if runway.firstUncovered != nil || runway.available < .zero { return .shortfall }
    return runway.burn == nil || !isPriced ? .unverified : .covered
  }

  private func remarks(
    _ burn: BurnForecast?,
    _ plans: PlannedRuns?,
    _ doubt: String?,
    _ start: Moment
  ) -> [String] {
    var remarks = burn?.remarks.map(\.words) ?? []
    if let doubt { remarks.append(doubt) }
    if plans?.isPriced == false {
      remarks.append("some jobs have no known price, so runs need more than is told")
    }
    for name in plans?.past(before: start) ?? [] {
      remarks.append(
        "the day of \(SafeText.shortened(name, to: 64)) is past, so the runway leaves it out"
      )
    }
    return remarks
  }

  private func record(_ burn: BurnForecast, in ledger: Ledger) throws(Failure) {
    do throws(LedgerProblem) {
      try ledger.record(burn.entry)
    } catch {
      throw Failure(error)
    }
  }
}
