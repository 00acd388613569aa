internal import Diagnostics
internal import Ledgers
internal import Quantities
internal import Reports
internal import YAMLReading

/// Runs a command under a hold, and settles it.
struct HeldCommand {
  /// The command and its arguments.
  let words: [String]
  let options: RunOptions
  let plans: HeldPlans
  /// What reads the live balance; nil where the hold was opened by another one.
  let finder: BalanceFinder?
  let threads: Int
  let isQuiet: Bool
  let world: World

  /// Does all of it, and answers how the program ends.
  func run() throws(Failure) -> ProgramEnd {
    let folder: RunFolder
    do throws(Failure) {
      folder = try self.folder()
    } catch {
      _ = try? plans.ledger.void(plans.hold.id, reason: "its command was not started")
      throw error
    }
    let startedAt = world.now()
    var watch = HoldWatch(
      plans.hold,
      plans.ledger,
      usage: UsageFollower(.init(path: folder.usage), jobs: UsageJobs(of: plans.estimate)),
      poll: poll,
      world: world
    )
    let call = call(with: folder, every: watch.interval)
    let end = world.supervise(call) { watch.look() }
    let settled = settle(watch, end)
    let report = report(settled, watch, end, from: startedAt)
    if settled.usage.isWhole || options.usage != nil { folder.remove() }
    return try tell(report, settled)
  }

  private func folder() throws(Failure) -> RunFolder {
    let folder = try RunFolder(usage: options.usage, in: world)
    let calls = CallExpansion(
      of: plans.files,
      plans.estimate,
      plans.catalogue,
      format: .ndjson,
      threads: threads
    )
    do throws(Failure) {
      try folder.fill(with: calls)
      return folder
    } catch {
      folder.remove()
      throw error
    }
  }

  private var poll: BalancePoll? {
    guard let floor = options.stopBelow, let finder else { return nil }
    return BalancePoll(finder: finder, floor: floor.credits, interval: options.pollInterval)
  }

  private func call(with folder: RunFolder, every interval: Duration) -> SupervisedCall {
    SupervisedCall(
      words[0],
      Array(words.dropFirst()),
      variables: [
        "CREDITCAST_ACCOUNT": plans.ledger.account,
        "CREDITCAST_HOLD": plans.hold.id,
        "CREDITCAST_LEDGER": world.absolute(plans.settings.ledger.value),
        "CREDITCAST_PLAN": folder.plan,
        "CREDITCAST_USAGE": folder.usage,
      ],
      interval: interval,
      grace: options.graceTime
    )
  }

  /// What came of the settlement, and the report that it went by.
  private typealias Settled = (usage: UsageFollower, outcome: HoldSettling.Outcome)

  private func settle(_ watch: HoldWatch, _ end: CommandEnd) -> Settled {
    var usage = watch.usage
    usage.finish()
    let settling = HoldSettling(
      ledger: plans.ledger,
      hold: watch.hold,
      end: end,
      usage: usage,
      wish: options.settleBy,
      finder: finder
    )
    return (usage, settling.settle())
  }

  private func report(
    _ settled: Settled,
    _ watch: HoldWatch,
    _ end: CommandEnd,
    from startedAt: Moment
  ) -> RunReport {
    RunReport(
      toolVersion: Creditcast.version,
      hold: plans.hold.id,
      account: plans.ledger.account,
      amount: plans.hold.amount,
      program: words[0],
      end: RunReport.End(end),
      stop: watch.stop,
      usage: RunReport.Usage(settled.usage),
      settlement: settled.outcome.settlement,
      exitCode: Self.code(end, watch.stop, settled.outcome.failure),
      startedAt: startedAt,
      endedAt: world.now()
    )
  }

  /// The command's own status; where it is 0 and all was not well, one of ours.
  private static func code(
    _ end: CommandEnd,
    _ stop: RunReport.Stop?,
    _ failure: ExitStatus?
  ) -> Int32 {
    guard end.status == 0 else { return end.status }
    switch stop {
    case .holdLost: return ExitStatus.unverified.rawValue
    case .balanceBelow: return ExitStatus.shortfall.rawValue
    case nil: return (failure ?? .covered).rawValue
    }
  }

  private func tell(_ report: RunReport, _ settled: Settled) throws(Failure) -> ProgramEnd {
    let style = ReportStyle(width: world.errors.columns ?? 100, isColoured: false, isUnicode: true)
    let findings = settled.usage.reader.findings.shown.map { ShownFinding($0) }
    if !findings.isEmpty { try? world.errors.write(FindingList.render(findings, style)) }
    if let problem = settled.usage.problem {
      world.errors.note("creditcast: warning: what the command reported \(problem.words)")
    }
    if !isQuiet || !report.isPlain {
      for line in report.lines { world.errors.note("creditcast: \(line)") }
    }
    do throws(OutputProblem) {
      if let file = options.report { try world.files.write([OutputFile(file, report.json)]) }
    } catch {
      guard report.exitCode != 0 else { throw error.failure }
      for line in error.failure.lines { world.errors.note(line) }
    }
    return .passedOn(report.exitCode)
  }
}
