internal import Diagnostics
internal import Ledgers
internal import Plans
internal import Pricing
internal import Quantities
internal import Reports
internal import YAMLReading

/// Records in a ledger what a file says was used.
struct UsageImport {
  let file: String
  /// The hold that it was used under, if any.
  let hold: String?
  /// Plans that tell owners, tags and prices.
  let plans: [String]
  /// What the user knows it by.
  let key: String?
  /// Whether the hold may have usage already.
  let addsToEarlier: Bool
  let settings: Settings
  let world: World

  /// Does it, and answers what was done in a sentence.
  func run() throws(Failure) -> String {
    let source = try source()
    var usage = UsageFollower(source, jobs: try jobs())
    usage.finish()
    if let problem = usage.problem {
      throw Failure(.badData, "what is in `\(source.name)` \(problem.words)")
    }
    let findings = usage.reader.findings
    guard !findings.hasErrors else { throw Failure(.badData, findings, of: [], in: world) }
    for finding in findings.shown {
      world.errors.note("creditcast: warning: \(SafeText.of(finding.message))")
    }
    let isNew = try record(usage.reader, of: source)
    return sentence(usage.reader, isNew: isNew)
  }

  private func source() throws(Failure) -> SourceFile {
    do throws(SourceProblem) {
      guard file != "-" else { return try world.files.standardInput() }
      let source = SourceFile(path: file)
      _ = try source.open()
      return source
    } catch {
      guard error == .missing else {
        throw Failure(.badData, "what is in `\(file)` \(error.words)")
      }
      throw Failure(.noInput, "there is no file `\(file)`")
    }
  }

  private func jobs() throws(Failure) -> UsageJobs {
    guard !plans.isEmpty else { return UsageJobs() }
    let files = try PlanFinder(world: world, limits: PlanLimits()).files(at: plans)
    let catalogue = try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    var estimator = Estimator(
      catalogue,
      today: settings.today.value,
      defaultAccount: settings.account.value
    )
    for file in files { estimator.add(file) }
    let findings = estimator.findings
    guard !findings.hasErrors else {
      throw Failure(findings.inputStatus, findings, of: files.map(\.source), in: world)
    }
    return UsageJobs(of: estimator.estimate())
  }

  private func record(_ usage: UsageReader, of source: SourceFile) throws(Failure) -> Bool {
    let entries = usage.entries(for: hold)
    let ledger = try LedgerAccess(settings: settings, world: world).ledger()
    do throws(LedgerProblem) {
      let key = try knownKey(of: source)
      let hasUsage = try ledger.read { (view) throws(LedgerProblem) in
        try hasOther(than: key, in: view)
      }
      if !hasUsage || addsToEarlier { return try ledger.record(entries, key: key) }
    } catch {
      throw Failure(error)
    }
    throw Failure(
      .badData,
      "usage of hold `\(hold ?? "")` has been recorded already",
      help: "`--more` adds to it"
    )
  }

  /// Whether the hold has usage that was not recorded by the same request.
  private func hasOther(
    than key: IdempotencyKey?,
    in view: any LedgerView
  ) throws(LedgerProblem) -> Bool {
    guard let hold else { return false }
    guard let record = try view.hold(named: hold) else { throw .unknownHold(hold) }
    if let key, try view.event(withKey: key.text) != nil { return false }
    return try view.hasUsage(of: record)
  }

  /// Without a hold, the same lines may well stand for other calls.
  private func knownKey(of source: SourceFile) throws(LedgerProblem) -> IdempotencyKey? {
    guard key != nil || hold != nil else { return nil }
    guard let content = try? PlanDigest.digest(of: source) else {
      throw .failed("`\(source.name)` cannot be read again")
    }
    let request = ContentDigest.of("usage\n\(hold ?? "")\n\(content)".utf8)
    return IdempotencyKey(key ?? "usage-\(request)", request: request)
  }

  private func sentence(_ usage: UsageReader, isNew: Bool) -> String {
    let calls = NumberText.counted(usage.total.calls, "call")
    let credits = "\(NumberText.of(usage.total.credits)) credits"
    let owner = hold.map { " under \(SafeText.of($0))" } ?? ""
    return "\(calls) with \(credits) \(isNew ? "recorded" : "had been recorded before")\(owner)"
  }
}
