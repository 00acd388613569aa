internal import Alerts
internal import Balances
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// One look at the balance, with all that follows from it.
struct WatchRound {
  let plan: WatchPlan
  let finder: BalanceFinder
  let settings: Settings
  let ledger: Ledger
  let lines: WatchLines
  let world: World

  /// What a look came to.
  struct Outcome {
    /// Whether less is left than a threshold; nil where that is not known.
    let isBelow: Bool?
    /// Why the balance could not be read.
    let problem: BalanceProblem?
    /// Whether every alert was taken that was told.
    let isDelivered: Bool
  }

  /// Looks once, and answers the status that says what came of it.
  func runOnce() throws(Failure) -> ExitStatus {
    let outcome = try look()
    guard outcome.isDelivered else { return .unreachable }
    if let isBelow = outcome.isBelow { return isBelow ? .shortfall : .covered }
    throw outcome.problem.map { Failure($0.status, $0.message, help: $0.help) }
      ?? Failure(.breakage, "nothing is known of the balance")
  }

  /// Reads the balance, keeps what follows from it, and tells what is to be told.
  func look() throws(Failure) -> Outcome {
    let start = try kept { () throws(LedgerProblem) in try ledger.startReading() }
    let reading = read()
    let moment = settings.moment(in: world)
    let answer = try world.interrupts.undisturbed { () throws(Failure) in
      let answer = try keep(reading, from: start, at: moment)
      for change in answer.changes { try lines.tell(change, at: moment, of: plan.rules) }
      return answer
    }
    let problem: BalanceProblem? = if case .failure(let problem) = reading { problem } else { nil }
    return Outcome(
      isBelow: answer.isBelow,
      problem: problem,
      isDelivered: try DeliveryRound(round: self, moment: moment).run()
    )
  }

  private func read() -> Result<BalanceReading, BalanceProblem> {
    do throws(BalanceProblem) {
      return .success(try finder.balance())
    } catch {
      return .failure(error)
    }
  }

  private func keep(
    _ reading: Result<BalanceReading, BalanceProblem>,
    from start: ReadingStart,
    at moment: Moment
  ) throws(Failure) -> WatchAnswer {
    switch reading {
    case .success(let reading):
      for warning in reading.warnings { lines.warn(warning) }
      let answer = try kept { () throws(LedgerProblem) in
        try ledger.watch(
          ReadBalance(reading, from: start),
          reserve: settings.reserve.value,
          by: plan.rules,
          at: moment
        )
      }
      lines.tell(answer, of: plan.rules, at: moment)
      return answer
    case .failure(let problem):
      lines.tell(failure: problem.message, at: moment)
      // The service itself says that nothing is left: that is known, though no figure is.
      let isEmpty = if case .noCredits = problem { true } else { false }
      let seen: Observation =
        isEmpty ? .amount(.zero) : .failure(problem.message)
      return try kept { () throws(LedgerProblem) in
        try ledger.watch(seen, by: plan.rules, at: moment)
      }
    }
  }

  /// Does something with the ledger.
  func kept<Answer>(
    _ work: () throws(LedgerProblem) -> Answer
  ) throws(Failure) -> Answer {
    do throws(LedgerProblem) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}

extension ReadBalance {
  /// A balance in the ledger's terms.
  fileprivate init(_ reading: BalanceReading, from start: ReadingStart) {
    let source =
      switch reading.origin {
      case .endpoint: ReadingEntry.live
      case .argument: "argument"
      case .file(let name): name
      case .recorded(let record): record.file
      }
    self.init(credits: reading.credits, raw: reading.raw, source: source, start: start)
  }
}
