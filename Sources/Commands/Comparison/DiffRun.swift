internal import Balances
internal import Catalogues
internal import Comparing
internal import Diagnostics
internal import Forecasting
internal import Policies
internal import Pricing
internal import Quantities
internal import Reports
internal import YAMLReading

/// Reads two versions of plans, prices both, compares them and writes the reports.
struct DiffRun {
  let options: DiffOptions
  let balance: BalanceOptions
  let output: DiffOutputOptions
  let global: GlobalOptions
  let world: World

  /// Does all of it, and answers the status to exit with.
  func run() throws(Failure) -> ExitStatus {
    try balance.checkArgument()
    let settings = try settings(planAccount: nil)
    let sources = try DiffSources(options, prices: settings.priceFiles.value, in: world)
    let catalogues = try catalogues(sources)
    let book = try PolicyLoader(settings: settings, world: world).book(with: catalogues.head)
    let reader = try reader(sources, catalogues, settings, book)
    var (findings, own) = (Findings(), Findings())
    let base = reader.read(sources.base, isBase: true, &findings)
    // What is only odd about the old side is no concern of whoever changes it.
    if !findings.hasErrors { findings = Findings() }
    let head = reader.read(sources.head, isBase: false, &own)
    let isStale = note(reader.catalogues.head, settings, in: &own)
    findings.add(options.strict ? own.strict(except: Assessment.unverifiable) : own)
    guard !findings.hasErrors, let base, let head else {
      let outcome = Outcome(verdict: .invalid, status: findings.inputStatus)
      return try write(outcome, findings, sources, reader, settings)
    }
    let sides = reader.sides(base, head)
    let comparison = Comparison(base: sides.base, head: sides.head)
    let funding = try funding(comparison, account: sides.account, &findings)
    let isRefused = isStale && options.strict
    let account = sides.account ?? settings.account.value
    let reviewer = PolicyReviewer(book, account: account, isStrict: options.strict)
    let policies = comparison.review(by: reviewer, head: head.estimate, funding)
    findings.add(policies.findings)
    let verdict = verdict(comparison, funding, policies, isRefused: isRefused)
    let outcome = Outcome(
      comparison: comparison,
      funding: funding,
      policies: policies,
      verdict: verdict,
      status: status(of: verdict, comparison, funding, isRefused: isRefused)
    )
    return try write(outcome, findings, sources, reader, settings)
  }

  /// What the comparison comes to.
  private struct Outcome {
    var comparison: Comparison?
    var funding: FundingChange?
    var policies = PolicyReview.none
    let verdict: ComparisonVerdict
    let status: ExitStatus
  }

  /// Tells a price list that nobody has checked for long, and whether it is one.
  private func note(
    _ catalogue: Catalogue,
    _ settings: Settings,
    in findings: inout Findings
  ) -> Bool {
    let age = settings.today.value.days(since: catalogue.checkedOn)
    let limit = settings.maximumPriceAge.value
    if age > limit { findings.add(.stalePrices(catalogue.provider, age: age, limit: limit)) }
    return age > limit
  }

  private var asksForBalance: Bool { !balance.isLive || options.liveBalance }

  private func settings(planAccount: String?) throws(Failure) -> Settings {
    try Settings(
      global,
      prices: options.prices,
      balance: balance,
      planAccount: planAccount,
      in: world
    )
  }

  private func catalogues(
    _ sources: DiffSources
  ) throws(Failure) -> (base: Catalogue, head: Catalogue) {
    let loader = CatalogueLoader(world: world)
    let head = try loader.catalogue(reading: sources.headPrices)
    return (sources.isOneCatalogue ? head : try loader.catalogue(reading: sources.basePrices), head)
  }

  private func reader(
    _ sources: DiffSources,
    _ catalogues: (base: Catalogue, head: Catalogue),
    _ settings: Settings,
    _ book: PolicyBook
  ) throws(Failure) -> SideReader {
    var today = settings.today.value
    if let text = options.todayBase {
      guard let day = Day(reading: text) else {
        throw Failure(.usage, "--today-base is `\(text)` and must be a day such as 2026-12-01")
      }
      today = day
    }
    return SideReader(
      catalogues: catalogues,
      isOneCatalogue: sources.isOneCatalogue,
      today: (today, settings.today.value),
      account: settings.account.value,
      questions: book.questions,
      splitting: Splitting(threads: min(world.processors(), 64)),
      progress: ProgressLine(world: world, isQuiet: global.quiet)
    )
  }

  private func funding(
    _ comparison: Comparison,
    account: String?,
    _ findings: inout Findings
  ) throws(Failure) -> FundingChange? {
    guard asksForBalance else { return nil }
    let settings = try settings(planAccount: account)
    try settings.checkAccount()
    let finder = BalanceFinder(options: balance, settings: settings, world: world)
    let standing: BalanceStanding
    do throws(BalanceProblem) {
      let reading = try finder.balance()
      for warning in reading.warnings { findings.add(.oddReply(warning)) }
      standing = .known(reading)
    } catch {
      guard !error.isUsage else { throw Failure(.usage, error.message, help: error.help) }
      standing = .unknown(error)
    }
    return FundingChange(
      comparison,
      standing,
      account: settings.account.value,
      reserve: settings.reserve.value
    )
  }

  /// Missing credits come first, even where only a part of the cost is known; then what is not known,
  /// then a policy that says no.
  private func verdict(
    _ comparison: Comparison,
    _ funding: FundingChange?,
    _ policies: PolicyReview,
    isRefused: Bool
  ) -> ComparisonVerdict {
    if let funding, funding.isShort { return .shortfall }
    if isRefused || comparison.after.unpricedJobs > 0 { return .unverified }
    if comparison.certainty != .exact { return .unverified }
    if policies.isUndecided { return .unverified }
    if let funding, funding.available == nil { return .unverified }
    if policies.isDenied { return .denied }
    return comparison.isChanged ? .changed : .unchanged
  }

  private func status(
    of verdict: ComparisonVerdict,
    _ comparison: Comparison,
    _ funding: FundingChange?,
    isRefused: Bool
  ) -> ExitStatus {
    switch verdict {
    case .unchanged: return .covered
    case .changed: return output.exitCode ? .changes : .covered
    case .shortfall: return .shortfall
    case .denied: return .denied
    case .invalid: return .badData
    case .unverified:
      let isPriced = comparison.after.unpricedJobs == 0 && comparison.certainty == .exact
      guard isPriced, !isRefused, case .unknown(let problem) = funding?.balance else {
        return .unverified
      }
      return problem.status
    }
  }

  private func write(
    _ outcome: Outcome,
    _ findings: Findings,
    _ sources: DiffSources,
    _ reader: SideReader,
    _ settings: Settings
  ) throws(Failure) -> ExitStatus {
    let status = output.exitZero ? .covered : outcome.status
    let texts = sources.base.sources + sources.head.sources
    let excerpts = FindingExcerpts(texts, showsPrompts: output.showPrompts)
    let report = DiffReport(
      toolVersion: Creditcast.version,
      exitStatus: status,
      verdict: outcome.verdict,
      base: side(sources.base, reader.catalogues.base, reader.today.base),
      head: side(sources.head, reader.catalogues.head, reader.today.head),
      comparison: outcome.comparison,
      funding: outcome.funding,
      policies: outcome.policies,
      madeAt: settings.moment(in: world),
      repository: world.repository,
      shownFindings: excerpts.shown(findings),
      findingTotals: FindingTotals(findings),
      includesAllJobs: output.jobs
    )
    let pipeline = try Pipeline.current(output.ci, in: world)
    try DiffWriter(options: output, global: global, pipeline: pipeline, world: world).write(report)
    return status
  }

  private func side(_ source: SideSource, _ catalogue: Catalogue, _ today: Day) -> DiffSide {
    let prices: PriceEvidence? =
      if case .plans = source.content {
        PriceEvidence(
          provider: catalogue.provider,
          checkedOn: catalogue.checkedOn,
          age: today.days(since: catalogue.checkedOn),
          maximumAge: 0,
          overrides: catalogue.overrides
        )
      } else {
        nil
      }
    return DiffSide(name: source.name, files: source.sources.map(\.name), prices: prices)
  }
}
