internal import Balances
internal import Diagnostics
internal import Ledgers
internal import Plans
internal import Pricing
internal import Quantities

/// Reads plans, and holds what they cost.
struct RunOpening {
  let global: GlobalOptions
  let plans: PlanOptions
  let balance: BalanceOptions
  let lease: TimeSpan
  let world: World

  func open() throws(Failure) -> HeldPlans {
    let settings = try Settings(global, prices: plans.prices, balance: balance, in: world)
    let files = try PlanFinder(world: world, limits: plans.limits).files(at: plans.paths)
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    var estimator = Estimator(
      catalogue,
      today: settings.today.value,
      defaultAccount: settings.account.value,
      splitting: plans.splitting(in: world)
    )
    for file in files { estimator.add(file) }
    let findings = plans.strict ? estimator.findings.strict() : estimator.findings
    guard !findings.hasErrors else {
      throw Failure(findings.inputStatus, findings, of: files.map(\.source), in: world)
    }
    let estimate = estimator.estimate()
    let ledger = try LedgerAccess(settings: settings, world: world).newLedger()
    do throws(LedgerProblem) {
      let start = try ledger.startReading()
      let reading: BalanceReading
      do throws(BalanceProblem) {
        reading = try BalanceFinder(options: balance, settings: settings, world: world).balance()
      } catch {
        throw .failed(error.message)
      }
      let read = ReadBalance(
        credits: reading.credits,
        raw: reading.raw,
        source: balance.isLive ? ReadingEntry.live : "argument",
        start: start
      )
      let claim = HoldClaim(
        amount: estimate.total.expected,
        lease: lease.milliseconds,
        reserve: settings.reserve.value,
        plans: estimate.plans.map(\.name)
      )
      guard let claim else { throw .tooLarge }
      guard case .granted(let hold, _) = try ledger.open(claim, by: read) else { throw .busy }
      return HeldPlans(
        files: files,
        estimate: estimate,
        catalogue: catalogue,
        settings: settings,
        ledger: ledger,
        hold: hold
      )
    } catch {
      throw Failure(error)
    }
  }
}
