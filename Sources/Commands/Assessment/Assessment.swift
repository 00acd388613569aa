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
  /// What is asked where the balance is not.
  var question = ForecastQuestion.cost
  let world: World

  /// Warnings that make a verdict impossible, which is told by its own status.
  static let unverifiable: [any FindingCode] = [
    RunCode.stalePrices, PricingCode.unknownPrice,
  ]

  /// Does all of it, writes the reports, and answers the status to exit with.
  func run() throws(Failure) -> ExitStatus {
    try balance?.checkArgument()
    let settings = try settings(planAccount: nil)
    let files = try PlanFinder(world: world, limits: plans.limits).files(at: plans.paths)
    let talk = Talk(global, in: world)
    talk.tell("reading \(files.map(\.name).joined(separator: ", ")) as of \(settings.today.value)")
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    let book = try PolicyLoader(settings: settings, world: world).book(with: catalogue)
    if !book.policies.isEmpty {
      talk.tell("policies \(book.policies.map(\.id).joined(separator: ", "))")
    }
    let progress = ProgressLine(world: world, isQuiet: global.quiet)
    var estimator = Estimator(
      catalogue,
      today: settings.today.value,
      defaultAccount: settings.account.value,
      questions: book.questions,
      splitting: plans.splitting(in: world),
      keepsContents: output.listsAllJobs,
      progress: { progress.show("\($0) jobs read") }
    )
    for file in files { estimator.add(file) }
    progress.clear()
    if estimator.partsRead > 0 { talk.tell("read in \(estimator.partsRead) parts side by side") }
    talk.tell("prices of \(catalogue.provider), checked on \(catalogue.checkedOn)")
    var findings = estimator.findings
    note(catalogue, settings, in: &findings)
    if plans.strict { findings = findings.strict(except: Self.unverifiable) }
    guard !findings.hasErrors else {
      return try write(nil, findings, findings.inputStatus, files, settings)
    }
    let estimate = estimator.estimate()
    let own = try estimate.account.map(self.settings(planAccount:)) ?? settings
    if balance != nil {
      try own.checkAccount()
      talk.tell("account \(own.account.value) (\(own.account.origin.words))")
    }
    let standing = try readBalance(own, progress)
    if case .known(let reading) = standing {
      for warning in reading.warnings { findings.add(.oddReply(warning)) }
      if case .recorded(let record) = reading.origin { findings.add(.recordedBalance(record)) }
    }
    let forecast = try forecast(estimate, standing, own, book)
    findings.add(forecast.policies.findings)
    return try write(forecast, findings, status(of: forecast), files, settings)
  }

  private func settings(planAccount: String?) throws(Failure) -> Settings {
    try Settings(
      global,
      prices: plans.prices,
      balance: balance,
      planAccount: planAccount,
      in: world
    )
  }

  private func note(_ catalogue: Catalogue, _ settings: Settings, in findings: inout Findings) {
    let age = settings.today.value.days(since: catalogue.checkedOn)
    let limit = settings.maximumPriceAge.value
    if age > limit { findings.add(.stalePrices(catalogue.provider, age: age, limit: limit)) }
  }

  private func readBalance(
    _ settings: Settings,
    _ progress: ProgressLine
  ) throws(Failure) -> BalanceStanding? {
    guard let balance else { return nil }
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

  private func forecast(
    _ estimate: Estimate,
    _ standing: BalanceStanding?,
    _ settings: Settings,
    _ book: PolicyBook
  ) throws(Failure) -> Forecast {
    let forecaster = Forecaster(
      ForecastSettings(
        today: settings.today.value,
        maximumPriceAge: settings.maximumPriceAge.value,
        refusesStalePrices: plans.strict,
        account: settings.account.value,
        reserve: settings.reserve.value,
        refill: settings.refill,
        listsAllJobs: output.listsAllJobs,
        jobsListed: output.formats.top ?? ForecastSettings.usualJobs,
        question: question
      ),
      policies: PolicyReviewer(book, account: settings.account.value, isStrict: plans.strict)
    )
    do {
      return try forecaster.forecast(estimate, balance: standing)
    } catch {
      throw Failure(
        .badData,
        "the sums of these plans are larger than can be counted exactly",
        help: "check fewer plans at a time"
      )
    }
  }

  private func status(of forecast: Forecast) -> ExitStatus {
    switch forecast.verdict {
    case .covered, .priced, .sound: return .covered
    case .shortfall: return .shortfall
    case .denied: return .denied
    case .approval: return .approval
    case .invalid: return .badData
    case .unverified:
      guard case .unknown(let problem) = forecast.funding?.balance else { return .unverified }
      return problem.status
    }
  }

  private func write(
    _ forecast: Forecast?,
    _ findings: Findings,
    _ status: ExitStatus,
    _ files: [PlanFile],
    _ settings: Settings
  ) throws(Failure) -> ExitStatus {
    let status = output.formats.exitZero ? .covered : status
    let excerpts = FindingExcerpts(files.map(\.source), showsPrompts: output.showPrompts)
    let shown = excerpts.shown(findings)
    let report = Report(
      toolVersion: Creditcast.version,
      exitStatus: status,
      files: files.map(\.name),
      forecast: forecast,
      shownFindings: shown,
      findingTotals: FindingTotals(findings),
      includesBalance: balance != nil,
      includesAllJobs: output.listsAllJobs,
      includesCost: question == .cost,
      madeAt: settings.moment(in: world),
      explanation: FindingCodes.explanation,
      repository: world.repository,
      view: output.formats.view
    )
    let writer = ReportWriter(
      options: output.formats,
      global: global,
      pipeline: try Pipeline.current(output.ci, in: world),
      world: world
    )
    try writer.write(report)
    return status
  }
}

extension Findings {
  /// The status of plans with errors: a missing file comes first.
  var inputStatus: ExitStatus {
    kept.contains { $0.code == "input.missing" } ? .noInput : .badData
  }
}
