package import Catalogues
package import Diagnostics
package import Plans
package import Quantities

/// Reads plans and folds their jobs into an estimate, one job at a time.
package struct Estimator: Sendable {
  private let catalogue: Catalogue
  private let today: Day
  private let defaultAccount: String
  private let progress: @Sendable (Int) -> Void
  var files: [String] = []
  var plans: [PlanInfo] = []
  var jobs = JobTable()
  var models: [ModelTotal]
  var total = Amount.zero
  var unpricedJobs = 0
  var sources: [Int: Int] = [:]
  var account: String?
  /// What was found in the plans so far.
  package internal(set) var findings = Findings()

  /// Begins an estimate.
  ///
  /// `today` dates the plans that do not date themselves, `defaultAccount` is the account of those that
  /// name none, and `progress` is told the number of jobs now and then.
  package init(
    _ catalogue: Catalogue,
    today: Day,
    defaultAccount: String = "main",
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.catalogue = catalogue
    self.today = today
    self.defaultAccount = defaultAccount
    self.progress = progress
    models = Array(repeating: ModelTotal(), count: catalogue.models.count)
  }

  /// Reads the plans of a file and adds them.
  package mutating func add(_ file: PlanFile) {
    let before = checkpoint
    guard let headers = read(PlanReader(file), file) else { return }
    restore(before)
    _ = read(PlanReader(file, headers: headers), file)
  }

  /// What the plans come to.
  package consuming func estimate() -> Estimate {
    Estimate(
      files: files,
      plans: plans,
      jobs: jobs,
      models: models,
      total: total,
      unpricedJobs: unpricedJobs,
      catalogue: catalogue,
      sources: sources
    )
  }

  /// Reads a file; answers its headers where they must be known before its jobs are read.
  private mutating func read(
    _ reader: consuming PlanReader,
    _ file: PlanFile
  ) -> [PlanHeader]? {
    files.append(file.name)
    while reader.nextPlan() { readPlan(&reader, file.name) }
    findings.add(reader.findings)
    return reader.hasLateHeader ? reader.headers : nil
  }

  private mutating func readPlan(_ reader: inout PlanReader, _ file: String) {
    var pricer = JobPricer(catalogue, on: reader.header.runDay ?? today, file: file)
    let start = jobs.count
    jobs.beginPlan(plans.count)
    defer { findings.add(pricer.findings) }
    // A job counts once the next one begins: what a broken text cuts off is not blamed.
    var last: Job?
    while let job = reader.nextJob() {
      if let last {
        add(last, &pricer)
        reader.reuse(last)
      }
      last = job
      if jobs.count.isMultiple(of: 8192) { progress(jobs.count) }
    }
    guard !reader.isStopped else { return }
    if let last { add(last, &pricer) }
    let range = start..<jobs.count
    if range.isEmpty, !findings.hasErrors, !reader.findings.hasErrors {
      pricer.findings.add(.noJobs(at: pricer.place(reader.planStart)))
    }
    finish(reader.header, &pricer, jobs: range, start: reader.planStart)
  }

  private mutating func add(_ job: Job, _ pricer: inout JobPricer) {
    let priced = pricer.price(job)
    let (index, twin) = jobs.add(job, priced)
    if let twin, !job.id.isEmpty {
      let position = jobs.position(of: twin)
      let first = SourceRange(at: Position(line: position.line, column: position.column))
      pricer.findings.add(
        .duplicateID(jobs.id(of: twin), at: pricer.place(job.idRange), first: pricer.place(first))
      )
    }
    guard job.extras?.source == nil else { return }
    settle(index, priced.parts, factor: 1, redoRate: job.extras?.assumptions.redoRate, &pricer)
  }

  /// Counts a job whose number of calls is known.
  private mutating func settle(
    _ index: Int,
    _ parts: some Sequence<PricedPart>,
    factor: Int64,
    redoRate: Share?,
    _ pricer: inout JobPricer
  ) {
    var sum = Amount.zero
    for part in parts {
      guard let scaled = part.times(factor), let amount = scaled.amount(redoRate: redoRate),
        let both = sum.adding(amount),
        models[part.model].add(scaled, amount, of: index)
      else { return tellTooLarge(index, &pricer) }
      sum = both
    }
    guard let all = total.adding(sum) else { return tellTooLarge(index, &pricer) }
    total = all
    jobs.note(sum, of: index)
    if jobs.isUnpriced(index) { unpricedJobs += 1 }
  }

  private func tellTooLarge(_ index: Int, _ pricer: inout JobPricer) {
    let position = jobs.position(of: index)
    let range = SourceRange(at: Position(line: position.line, column: position.column))
    pricer.findings.add(.tooLarge("what this job costs or makes", at: pricer.place(range)))
  }

  /// Settles the jobs that wait for others, and keeps what is known of the plan.
  private mutating func finish(
    _ header: PlanHeader,
    _ pricer: inout JobPricer,
    jobs range: Range<Int>,
    start: SourceRange
  ) {
    settleWaiting(range, &pricer)
    tellUnusedDefaults(of: header, &pricer, jobs: range)
    checkAccount(header, &pricer, start: start)
    plans.append(
      PlanInfo(
        name: header.name,
        file: files.count - 1,
        owner: header.owner,
        account: header.account,
        runDay: pricer.day,
        jobs: range
      )
    )
  }

  private mutating func settleWaiting(_ range: Range<Int>, _ pricer: inout JobPricer) {
    var links = SourceLinks(jobs: jobs, range: range)
    for index in links.order(&pricer) {
      guard let detail = jobs.details[index], let source = links.sources[index] else { continue }
      sources[index] = source
      let outputs = jobs.amount(of: source).outputs
      if case .number(let number) = detail.keep, number > outputs, outputs > 0,
        let range = detail.keepRange
      {
        pricer.findings.add(
          .keepExceedsSource(number, outputs, source: jobs.id(of: source), at: pricer.place(range))
        )
      }
      guard let kept = detail.keep.count(of: outputs) else {
        tellTooLarge(index, &pricer); continue
      }
      settle(index, detail.parts, factor: kept, redoRate: detail.redoRate, &pricer)
    }
  }

  /// Tells the defaults that no job takes; of jobs with errors nobody knows what they take.
  private func tellUnusedDefaults(
    of header: PlanHeader,
    _ pricer: inout JobPricer,
    jobs planJobs: Range<Int>
  ) {
    for (name, range) in header.defaults.parameters where !pricer.hasTaken(default: name) {
      let place = pricer.place(range)
      guard catalogue.knowsParameter(named: name.utf8.span) else {
        pricer.findings.add(.unknownDefault(name, in: catalogue, at: place))
        continue
      }
      if !planJobs.isEmpty, !planJobs.contains(where: jobs.isUnsound) {
        pricer.findings.add(.unusedDefault(name, at: place))
      }
    }
  }

  private mutating func checkAccount(
    _ header: PlanHeader,
    _ pricer: inout JobPricer,
    start: SourceRange
  ) {
    let name = header.account ?? defaultAccount
    guard let account else {
      account = name
      return
    }
    if account != name {
      let place = pricer.place(header.accountRange ?? start)
      pricer.findings.add(.severalAccounts(account, name, at: place))
    }
  }
}
