internal import Balances
internal import Catalogues
internal import Diagnostics
internal import Forecasting
internal import Plans
internal import Policies
internal import Pricing
internal import Quantities
internal import Reports

/// Reads plans, prices them and, where it is asked for, holds them against the balance.
struct Assessment {
  let global: GlobalOptions
  let plans: PlanOptions
  let output: OutputOptions
  /// How to read the balance; nil asks for the cost alone.
  let balance: BalanceOptions?
  /// What is asked of the ledger.
  var ledger: CheckLedgerOptions?
  /// What approves the run; nil where the command asks for no approval.
  var approval: ApprovalOptions?
  /// How to hold the credits; nil holds none.
  var claim: ClaimOptions?
  /// What a purchase is decided by, where one is.
  var refill: RefillOptions?
  /// Whether to tell what the report was made of, whatever its formats.
  var keepsDigests = false
  /// What is asked where the balance is not.
  var question = ForecastQuestion.cost
  let world: World

  /// Warnings that make a verdict impossible, which is told by its own status.
  static let unverifiable: [any FindingCode] = [
    RunCode.stalePrices, PricingCode.unknownPrice,
  ]

  /// Does all of it, writes the reports, and answers the status to exit with.
  func run() throws(Failure) -> ExitStatus {
    let assessed = try assess()
    try write(assessed)
    return assessed.status(exitZero: output.formats.exitZero)
  }

  /// Reads, prices and decides; nothing but the ledger is written.
  func assess() throws(Failure) -> Assessed {
    try balance?.checkArgument()
    let settings = try settings(planAccount: nil)
    let files = try PlanFinder(world: world, limits: plans.reading.limits).files(at: plans.paths)
    let talk = Talk(global, in: world)
    talk.tell("reading \(files.map(\.name).joined(separator: ", ")) as of \(settings.today.value)")
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    let book = try PolicyLoader(settings: settings, world: world).book(with: catalogue)
    if !book.policies.isEmpty {
      talk.tell("policies \(book.policies.map(\.id).joined(separator: ", "))")
    }
    let estimator = read(files, catalogue, settings, book)
    if estimator.partsRead > 0 { talk.tell("read in \(estimator.partsRead) parts side by side") }
    talk.tell("prices of \(catalogue.provider), checked on \(catalogue.checkedOn)")
    var findings = estimator.findings
    note(catalogue, settings, in: &findings)
    if plans.reading.strict { findings = findings.strict(except: Self.unverifiable) }
    guard !findings.hasErrors else {
      return Assessed(findings: findings, files: files, settings: settings)
    }
    let estimate = estimator.estimate()
    let own = try estimate.account.map(self.settings(planAccount:)) ?? settings
    let forecaster = try forecaster(own, book)
    let clock = forecaster.clock(of: estimate)
    if let expiring = clock?.expiring {
      findings.add(.expiringResults(expiring, plans.reading.strict ? .error : .warning))
    }
    guard !findings.hasErrors else {
      return Assessed(findings: findings, files: files, settings: own)
    }
    let decision = try decision(estimate, clock, files, own, forecaster)
    findings.add(decision.findings)
    findings.add(decision.forecast.policies.findings)
    return Assessed(
      forecast: decision.forecast,
      estimate: estimate,
      catalogue: catalogue,
      hold: decision.hold,
      approval: decision.approval,
      digests: decision.digests,
      findings: findings,
      files: files,
      settings: own
    )
  }

  private func read(
    _ files: [PlanFile],
    _ catalogue: Catalogue,
    _ settings: Settings,
    _ book: PolicyBook
  ) -> Estimator {
    let progress = ProgressLine(world: world, isQuiet: global.quiet)
    var estimator = Estimator(
      catalogue,
      today: settings.today.value,
      defaultAccount: settings.account.value,
      questions: book.questions,
      splitting: plans.reading.splitting(in: world),
      keepsContents: output.listsAllJobs,
      progress: { progress.show("\($0) jobs read") }
    )
    for file in files { estimator.add(file) }
    progress.clear()
    return estimator
  }

  /// Holds an estimate against the balance, where that is asked for.
  private func decision(
    _ estimate: Estimate,
    _ clock: ClockForecast?,
    _ files: [PlanFile],
    _ settings: Settings,
    _ forecaster: Forecaster
  ) throws(Failure) -> Decision {
    var decider = Decider(
      estimate: estimate,
      settings: settings,
      forecaster: forecaster,
      batch: forecaster.batch(of: estimate),
      clock: clock,
      isStrict: plans.reading.strict,
      world: world
    )
    guard let balance else { return try decider.costAlone() }
    let gate = try gate(for: files, settings)
    decider.gate = gate
    let progress = ProgressLine(world: world, isQuiet: global.quiet)
    let decision = try decider.decision(
      by: balance,
      acceptsUnexplained: ledger?.acceptBalance ?? false,
      claim: claim.map { PlanClaim(options: $0, files: files, world: world) },
      progress
    )
    return gate?.completed(decision) ?? decision
  }

  /// What asks for an approval, and tells what the report was made of, where either is wanted.
  private func gate(
    for files: [PlanFile],
    _ settings: Settings
  ) throws(Failure) -> ApprovalGate? {
    let desk = approval.map { ApprovalDesk(options: $0, settings: settings, world: world) }
    let evidence = try desk?.evidence()
    let targets = try output.formats.targets(in: world)
    let wantsDigests = keepsDigests || targets.contains { $0.format == .json }
    guard evidence != nil || wantsDigests else { return nil }
    return ApprovalGate(
      digests: try RunDigests(of: files, settings, in: world),
      evidence: evidence,
      rules: settings.approvals,
      now: settings.now
    )
  }

  private func settings(planAccount: String?) throws(Failure) -> Settings {
    try Settings(
      global,
      prices: plans.reading.prices,
      balance: balance,
      ledgerFile: ledger?.ledger,
      planAccount: planAccount,
      confidence: plans.reading.confidence,
      concurrency: plans.reading.concurrency,
      refill: refill,
      in: world
    )
  }

  private func note(_ catalogue: Catalogue, _ settings: Settings, in findings: inout Findings) {
    let age = settings.today.value.days(since: catalogue.checkedOn)
    let limit = settings.maximumPriceAge.value
    if age > limit { findings.add(.stalePrices(catalogue.provider, age: age, limit: limit)) }
  }

  private func forecaster(
    _ settings: Settings,
    _ book: PolicyBook
  ) throws(Failure) -> Forecaster {
    if balance != nil {
      try settings.checkAccount()
      Talk(global, in: world).tell(
        "account \(settings.account.value) (\(settings.account.origin.words))"
      )
    }
    let recorded =
      question == .cost
      ? try UsageRates.recorded(in: LedgerAccess(settings: settings, world: world)) : .none
    return Forecaster(
      ForecastSettings(
        today: settings.today.value,
        maximumPriceAge: settings.maximumPriceAge.value,
        refusesStalePrices: plans.reading.strict,
        account: settings.account.value,
        reserve: settings.reserve.value,
        refill: settings.refill,
        confidence: settings.confidence.value,
        concurrency: settings.concurrency.value,
        recorded: recorded,
        listsAllJobs: output.listsAllJobs,
        jobsListed: output.formats.top ?? ForecastSettings.usualJobs,
        question: question
      ),
      policies: PolicyReviewer(
        book,
        account: settings.account.value,
        isStrict: plans.reading.strict
      )
    )
  }

  /// Writes the reports about what was found.
  func write(_ assessed: Assessed) throws(Failure) {
    let writer = ReportWriter(
      options: output.formats,
      global: global,
      pipeline: try Pipeline.current(output.ci, in: world),
      world: world
    )
    try writer.write(report(assessed))
  }

  /// Writes what was found for people, to another place than the answer's.
  func write(_ assessed: Assessed, to stream: any TextOutput) throws(Failure) {
    let style = try Terminal(world: world).style(global)
    try? stream.write(ReportFormat.table.render(report(assessed), style))
  }

  /// The report about what was found.
  func report(_ assessed: Assessed) -> Report {
    let excerpts = FindingExcerpts(
      assessed.files.map(\.source),
      showsPrompts: output.showPrompts
    )
    return Report(
      toolVersion: Creditcast.version,
      exitStatus: assessed.status(exitZero: output.formats.exitZero),
      files: assessed.files.map(\.name),
      forecast: assessed.forecast,
      shownFindings: excerpts.shown(assessed.findings),
      findingTotals: FindingTotals(assessed.findings),
      includesBalance: balance != nil,
      includesAllJobs: output.listsAllJobs,
      includesCost: question == .cost,
      madeAt: assessed.settings.moment(in: world),
      explanation: FindingCodes.explanation,
      repository: world.repository,
      view: output.formats.view,
      hold: assessed.hold?.granted,
      digests: assessed.digests,
      approval: assessed.approval
    )
  }
}

extension Findings {
  /// The status of plans with errors: a missing file comes first.
  var inputStatus: ExitStatus {
    kept.contains { $0.code == "input.missing" } ? .noInput : .badData
  }
}
