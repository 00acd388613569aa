internal import Balances
internal import Diagnostics
internal import Quantities

/// Looks at a balance again and again, until it is asked to end.
struct Watcher {
  let round: WatchRound
  let world: World

  /// The least pause between two looks.
  private static let leastPause: Duration = .seconds(1)

  /// Goes on until it is asked to end; what nobody could mend by waiting ends it at the first look.
  func run() throws(Failure) -> ExitStatus {
    world.interrupts.endQuietly()
    var isFirst = true
    while true {
      let start = world.elapsed()
      let problem = try look()
      if isFirst, let problem, problem.isLasting {
        throw Failure(problem.status, problem.message, help: problem.help)
      }
      isFirst = false
      let spent = world.elapsed() - start
      let every = Duration.seconds(round.plan.every.seconds)
      let pause = max(every - spent, Self.leastPause, problem?.wish ?? .zero)
      guard world.interrupts.pause(pause) else { return .covered }
    }
  }

  /// Looks once; a ledger that others keep busy is there again at the next look.
  private func look() throws(Failure) -> BalanceProblem? {
    do throws(Failure) {
      return try round.look().problem
    } catch {
      guard error.status == .rateLimited else { throw error }
      for line in error.lines { world.errors.note(line) }
      return nil
    }
  }
}

extension BalanceProblem {
  /// Whether somebody must do something before the balance can be read.
  fileprivate var isLasting: Bool {
    switch status {
    case .unverified, .keyRejected, .noInput, .badConfiguration, .usage: true
    case .covered, .breakage, .shortfall, .denied, .approval, .changes, .badData, .unreachable,
      .cannotCreate, .inputOutput, .rateLimited:
      false
    }
  }

  /// The pause that the service asked for.
  fileprivate var wish: Duration? {
    if case .rateLimited(let wish, _) = self { wish } else { nil }
  }
}
