internal import Balances
internal import Diagnostics
internal import Ledgers
internal import Quantities
internal import Reports
internal import Runways
internal import Statistics

/// Reads the balance and the ledger, and tells the runway.
struct RunwayWork {
  let settings: Settings
  let balance: BalanceOptions
  let acceptsBalance: Bool
  let world: World

  /// What is known of the credits.
  private struct Standing {
    let reading: BalanceReading
    var available: Credits
    var doubt: String?
  }

  /// Tells it; a forecast that is made is recorded in the ledger, where there is one.
  func report(
    _ plans: PlannedRuns?,
    horizon: Int,
    exitZero: Bool
  ) throws(Failure) -> RunwayReport {
    let ledger = try LedgerAccess(settings: settings, world: world).ledgerIfAny()
    let standing = try standing(ledger)
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
      available: standing.available,
      horizon: horizon,
      target: settings.confidence.value.estimate,
      leadTime: settings.leadTime.value,
      burn: burn,
      runs: plans?.runs(from: start, days: horizon) ?? []
    )
    let isPriced = plans?.isPriced ?? true
    return RunwayReport(
      toolVersion: Creditcast.version,
      exitStatus: exitZero ? .covered : status(of: runway, isPriced: isPriced),
      account: settings.account.value,
      balance: standing.reading.credits,
      runway: runway,
      refusal: refusal,
      remarks: remarks(burn, plans, standing, start),
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
    _ standing: Standing,
    _ start: Moment
  ) -> [String] {
    var remarks = burn?.remarks.map(\.words) ?? []
    if let doubt = standing.doubt { remarks.append(doubt) }
    if plans?.isPriced == false {
      remarks.append("some jobs have no known price, so runs need more than is told")
    }
    for name in plans?.past(before: start) ?? [] {
      remarks.append("the day of \(SafeText.shortened(name, to: 64)) is past, so it is left out")
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

  private func standing(_ ledger: Ledger?) throws(Failure) -> Standing {
    let reserve = settings.reserve.value
    guard let ledger else {
      let reading = try read()
      let available = reading.credits.subtracting(reserve) ?? reading.credits
      return Standing(reading: reading, available: available)
    }
    let desk = try BalanceDesk(ledger, reserve: reserve, acceptsBalance: acceptsBalance)
    let reading = try read()
    let weighed = try desk.weigh(reading)
    try desk.record(reading)
    guard let available = weighed.basis.availability.credits else {
      throw Failure(.badData, "the sums of this ledger are larger than can be counted exactly")
    }
    let doubt = weighed.doubt.map { "\($0.message); it counts for what the ledger explains" }
    return Standing(reading: reading, available: available, doubt: doubt)
  }

  private func read() throws(Failure) -> BalanceReading {
    do throws(BalanceProblem) {
      return try BalanceFinder(options: balance, settings: settings, world: world).balance()
    } catch {
      throw Failure(error.status, error.message, help: error.help)
    }
  }
}
