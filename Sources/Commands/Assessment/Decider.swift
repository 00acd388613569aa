internal import Balances
internal import Diagnostics
internal import Forecasting
internal import Ledgers
internal import Policies
internal import Pricing
internal import Quantities

/// Holds an estimate against the balance and the ledger, and holds credits for it.
struct Decider {
  let estimate: Estimate
  let settings: Settings
  let forecaster: Forecaster
  /// What the plans may take; nil where that is certain.
  let batch: BatchCost?
  /// How long they take; nil where that is not asked for.
  let clock: ClockForecast?
  let isStrict: Bool
  let world: World
  /// What asks for an approval; nil where nothing does.
  var gate: ApprovalGate?

  /// What the plans cost, without a balance.
  func costAlone() throws(Failure) -> Decision { Decision(forecast: try forecast(nil)) }

  /// Reads the balance and decides by it.
  ///
  /// What it tells is recorded in the ledger, where there is one.
  func decision(
    by balance: BalanceOptions,
    acceptsUnexplained: Bool,
    claim: PlanClaim?,
    _ progress: ProgressLine
  ) throws(Failure) -> Decision {
    let access = LedgerAccess(settings: settings, world: world)
    let ledger = claim == nil ? try access.ledgerIfAny() : try access.newLedger()
    let desk: BalanceDesk? =
      if let ledger {
        try BalanceDesk(
          ledger,
          reserve: settings.reserve.value,
          acceptsBalance: acceptsUnexplained
        )
      } else {
        nil
      }
    let standing = try read(balance, progress)
    guard case .known(let reading) = standing else {
      return Decision(forecast: try forecast(standing))
    }
    let findings = Self.findings(about: reading)
    guard let desk else { return Decision(forecast: try forecast(standing), findings: findings) }
    guard let claim else {
      var decision = try weighed(reading, desk)
      decision.findings.add(findings)
      try desk.record(reading)
      return decision
    }
    var decision = try held(reading, desk, claim)
    decision.findings.add(findings)
    return decision
  }

  /// Decides by a balance that was held against the ledger; `own` is the run's own hold.
  private func weighed(
    _ reading: BalanceReading,
    _ desk: BalanceDesk,
    own: HoldRecord? = nil
  ) throws(Failure) -> Decision {
    let weighed = try desk.weigh(reading, own: own)
    let careful = try forecast(.known(reading), weighed.claims)
    guard let doubt = weighed.doubt else { return Decision(forecast: careful) }
    let trusting = try forecast(.known(reading), weighed.claims.withoutCeiling)
    if trusting.verdict != .shortfall, isStrict || careful.verdict == .shortfall {
      return Decision(forecast: try forecast(.unknown(doubt), weighed.claims))
    }
    var findings = Findings()
    findings.add(.unexplainedBalance(doubt, counted: weighed.entry.believed))
    return Decision(forecast: careful, findings: findings)
  }

  /// Decides, and where the answer is yes holds what is needed.
  private func held(
    _ reading: BalanceReading,
    _ desk: BalanceDesk,
    _ claim: PlanClaim
  ) throws(Failure) -> Decision {
    let needed = batch?.forecast.needed ?? estimate.total.expected
    guard let request = try claim.claim(needed, for: estimate, settings) else {
      let decision = try weighed(reading, desk)
      try desk.record(reading)
      return decision
    }
    let earlier = try desk.earlierHold(for: request)
    var decision = try weighed(reading, desk, own: earlier)
    guard decision.forecast.verdict == .covered, earlier == nil else {
      try desk.record(reading)
      if let earlier, decision.forecast.verdict == .covered {
        decision.hold = try run(earlier, desk, isEarlier: true)
      }
      return decision
    }
    switch try desk.open(request, by: reading) {
    case .granted(let hold, _): decision.hold = try run(hold, desk, isEarlier: false)
    case .exists(let hold): decision.hold = try run(hold, desk, isEarlier: true)
    case .refused:
      let changed = try weighed(reading, desk)
      guard changed.forecast.verdict != .covered else { throw Failure(.busy) }
      return changed
    }
    return decision
  }

  private func run(
    _ hold: HoldRecord,
    _ desk: BalanceDesk,
    isEarlier: Bool
  ) throws(Failure) -> HeldRun {
    HeldRun(
      ledger: desk.ledger,
      record: hold,
      end: try desk.end(of: hold),
      isEarlier: isEarlier
    )
  }

  private func read(
    _ balance: BalanceOptions,
    _ progress: ProgressLine
  ) throws(Failure) -> BalanceStanding {
    let finder = BalanceFinder(options: balance, settings: settings, world: world)
    if balance.isLive { progress.show("reading the balance from \(settings.endpoint.value.host)") }
    defer { progress.clear() }
    do throws(BalanceProblem) {
      return .known(try finder.balance())
    } catch {
      guard !error.isUsage else { throw Failure(.usage, error.message, help: error.help) }
      return .unknown(error)
    }
  }

  private static func findings(about reading: BalanceReading) -> Findings {
    var findings = Findings()
    for warning in reading.warnings { findings.add(.oddReply(warning)) }
    if case .recorded(let record) = reading.origin { findings.add(.recordedBalance(record)) }
    return findings
  }

  private func forecast(
    _ standing: BalanceStanding?,
    _ claims: LedgerClaims? = nil
  ) throws(Failure) -> Forecast {
    do {
      let forecast = try forecaster.forecast(
        estimate,
        batch,
        clock,
        balance: standing,
        claims: claims
      )
      return gate?.judged(forecast) ?? forecast
    } catch {
      throw Failure(
        .badData,
        "the sums of these plans are larger than can be counted exactly",
        help: "check fewer plans at a time"
      )
    }
  }
}
