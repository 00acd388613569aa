package import Catalogues
package import Diagnostics
package import Plans
package import Quantities

/// Reads plans and folds their jobs into an estimate, one job at a time.
package struct Estimator: Sendable {
  private let catalogue: Catalogue
  private let today: Day
  private let defaultAccount: String
  private let questions: JobQuestions?
  private let progress: @Sendable (Int) -> Void
  private let days: [Day]?
  let splitting: Splitting
  /// How many parts of files were read side by side.
  package var partsRead: Int { parts.values.reduce(0) { $0 + $1.count } }
  /// For each file that was read in parts, these.
  var parts: [Int: [JobPart]] = [:]
  var files: [String] = []
  var plans: [PlanInfo] = []
  var fold: JobFold
  var sources: [Int: Int] = [:]
  var lateHeaders: [Int: [PlanHeader]] = [:]
  var account: String?
  var work = WorkBudget()
  /// What was found in the plans so far.
  package internal(set) var findings = Findings()

  /// Begins an estimate.
  ///
  /// `today` dates the plans that do not date themselves, `defaultAccount` is the account of those that
  /// name none, `questions` says what to look for in jobs while they are read, `splitting` how large
  /// files are read, and `progress` is told the number of jobs now and then. `keepsContents` keeps of
  /// each job what tells whether another one asks for the same.
  package init(
    _ catalogue: Catalogue,
    today: Day,
    defaultAccount: String = "main",
    questions: JobQuestions? = nil,
    splitting: Splitting = .none,
    keepsContents: Bool = false,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.catalogue = catalogue
    self.today = today
    self.defaultAccount = defaultAccount
    self.questions = questions
    self.splitting = splitting
    self.progress = progress
    days = nil
    fold = JobFold(models: catalogue.models.count, questions, keepsContents: keepsContents)
  }

  /// Begins to price sound plans on another list, and on these days in the order of the plans.
  ///
  /// A job that has no price there is an error among many: none of them ends the reading.
  package init(repricing catalogue: Catalogue, on days: [Day], today: Day) {
    self.catalogue = catalogue
    self.today = today
    self.days = days
    questions = nil
    defaultAccount = "main"
    splitting = .none
    progress = { _ in }
    fold = JobFold(models: catalogue.models.count)
  }

  /// Reads the plans of a file and adds them.
  package mutating func add(_ file: PlanFile) {
    if !addInParts(file) { addInOneGo(file) }
  }

  /// Reads the plans of a file, or of a part of it, one after another.
  @discardableResult
  mutating func addInOneGo(_ file: PlanFile, _ part: PlanPart? = nil) -> PlanOutline {
    let before = checkpoint
    var headers: [PlanHeader] = []
    defer { fold.tellsTwins = false }
    while true {
      let reading = read(PlanReader(file, part: part, headers: headers), file)
      if reading.mayHaveTwins {
        fold.tellsTwins = true
      } else if headers.isEmpty, let late = reading.lateHeaders {
        headers = late
      } else {
        return reading.outline
      }
      restore(before)
      lateHeaders[files.count] = headers.isEmpty ? nil : headers
    }
  }

  /// What the plans come to.
  package consuming func estimate() -> Estimate {
    Estimate(
      files: files,
      plans: plans,
      jobs: fold.jobs,
      models: fold.models,
      total: fold.total,
      unpricedJobs: fold.unpricedJobs,
      answers: fold.answers,
      catalogue: catalogue,
      sources: sources,
      lateHeaders: lateHeaders,
      parts: parts
    )
  }

  /// What a reading of a file has shown.
  private struct Reading {
    let outline: PlanOutline
    /// The headers, where they must be known before the jobs are read.
    let lateHeaders: [PlanHeader]?
    /// Whether two jobs of a plan may have the same id, which ended the reading.
    let mayHaveTwins: Bool
  }

  private mutating func read(_ reader: consuming PlanReader, _ file: PlanFile) -> Reading {
    files.append(file.name)
    var mayHaveTwins = false
    while !mayHaveTwins, reader.nextPlan() { mayHaveTwins = !readPlan(&reader, file) }
    findings.add(reader.findings)
    return Reading(
      outline: reader.outline,
      lateHeaders: reader.hasLateHeader && !reader.headers.isEmpty ? reader.headers : nil,
      mayHaveTwins: mayHaveTwins
    )
  }

  /// Begins to price the jobs of a plan.
  func pricer(for header: PlanHeader, in file: PlanFile) -> JobPricer {
    JobPricer(catalogue, on: day(of: header), file: file.name, work: work)
  }

  /// The day whose prices the next plan goes by.
  private func day(of header: PlanHeader) -> Day {
    if let days, plans.count < days.count { return days[plans.count] }
    return header.priceDay(today: today)
  }

  /// An estimate of nothing that counts like this one.
  var emptied: Estimator {
    var result = Estimator(
      catalogue,
      today: today,
      defaultAccount: defaultAccount,
      questions: questions,
      keepsContents: fold.keepsContents
    )
    result.work = work
    return result
  }

  /// Tells how many jobs have been read.
  func tellProgress() { progress(fold.jobs.count) }

  /// Reads the jobs of a plan; false where two may have the same id, which is not told.
  private mutating func readPlan(_ reader: inout PlanReader, _ file: PlanFile) -> Bool {
    var pricer = pricer(for: reader.header, in: file)
    let start = fold.jobs.count
    fold.jobs.beginPlan(plans.count)
    defer {
      findings.add(pricer.findings)
      work = pricer.work
    }
    // A job counts once the next one begins: what a broken text cuts off is not blamed.
    var jobs = JobBatch()
    var told = start
    while jobs.read(&reader) {
      jobs.countAllButLast(in: &fold, &pricer)
      guard !fold.seesTwinsEarly() else { return false }
      if days == nil, pricer.findings.count(of: .error) >= PlanReader.errorLimit { reader.stop() }
      if fold.jobs.count - told >= 8192 {
        tellProgress()
        told = fold.jobs.count
      }
    }
    jobs.countAllButLast(in: &fold, &pricer)
    if reader.isStopped { return !fold.seesTwins }
    jobs.countAll(in: &fold, &pricer)
    guard !fold.seesTwins else { return false }
    let range = start..<fold.jobs.count
    if range.isEmpty, !findings.hasErrors, !reader.findings.hasErrors {
      pricer.findings.add(.noJobs(at: pricer.place(reader.planStart)))
    }
    finish(reader.header, &pricer, jobs: range, start: reader.planStart)
    return true
  }

  /// Settles the jobs that wait for others, and keeps what is known of the plan.
  mutating func finish(
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
        schedule: header.schedule,
        isDated: header.runDay != nil,
        jobs: range,
        places: PlanPlaces(header, start: start)
      )
    )
  }

  private mutating func settleWaiting(_ range: Range<Int>, _ pricer: inout JobPricer) {
    guard !fold.jobs.details.isEmpty else { return }
    var links = SourceLinks(range: range)
    for index in links.order(&fold.jobs, &pricer) {
      guard let detail = fold.jobs.details[index], let source = links.sources[index] else {
        continue
      }
      sources[index] = source
      let outputs = fold.jobs.amount(of: source).outputs
      if case .number(let number) = detail.keep, number > outputs, outputs > 0,
        let range = detail.keepRange
      {
        pricer.findings.add(
          .keepExceedsSource(
            number,
            outputs,
            source: fold.jobs.id(of: source),
            at: pricer.place(range)
          )
        )
      }
      guard let kept = detail.keep.count(of: outputs) else {
        fold.tellTooLarge(index, &pricer)
        continue
      }
      let redoing = fold.jobs.assumptions(of: index).redoing
      fold.settle(index, detail.parts, factor: kept, redoing: redoing, &pricer)
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
      if !planJobs.isEmpty, !planJobs.contains(where: fold.jobs.isUnsound) {
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
