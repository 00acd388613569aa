internal import Balances
internal import Diagnostics
internal import Ledgers
internal import Quantities
internal import Reports

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
    var teller = RunwayTeller(settings: settings, ledger: ledger)
    teller.exitsZero = exitZero
    return try teller.report(
      balance: standing.reading.credits,
      available: standing.available,
      doubt: standing.doubt,
      plans,
      horizon: horizon
    )
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
