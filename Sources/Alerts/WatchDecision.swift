package import Quantities

/// What follows from a look at the balance.
package struct WatchDecision: Sendable, Hashable {
  /// What changes, in its order; at most one alert is fired.
  package private(set) var changes: [WatchChange] = []
  /// Whether less is left than a threshold; nil where that is not known.
  package private(set) var isBelow: Bool?

  private let rules: WatchRules
  private let state: WatchState

  /// Decides, knowing what earlier looks have done.
  package init(
    on observation: Observation,
    at moment: Moment,
    by rules: WatchRules,
    after state: WatchState
  ) {
    self.rules = rules
    self.state = state
    let cause: AlertCause?
    switch observation {
    case .amount(let amount):
      if state.doubts > 0 || state.isDoubtTold { changes.append(.trusted) }
      cause = step(at: amount, isTrusted: true)
    case .doubtful(let amount, let rise):
      let crossed = step(at: amount, isTrusted: false)
      let doubt = doubt(rise)
      // One thing at a time: what cannot be true can be told at the next look.
      cause = crossed ?? doubt
    case .failure(let problem): cause = fail(problem)
    }
    guard let cause else { return }
    let id = AlertID(account: rules.account, at: moment, number: state.count)
    let alert = Alert(id: id, account: rules.account, at: moment, cause: cause)
    changes.append(.fired(alert, outputs: rules.outputs))
  }

  /// Takes an amount against all thresholds.
  private mutating func step(at amount: Credits, isTrusted: Bool) -> AlertCause? {
    isBelow = rules.thresholds.contains { amount < $0.below }
    func below(_ step: ThresholdStep) -> [Credits] {
      rules.thresholds.filter {
        $0.step(from: state.state(of: $0, rules.amount), at: amount, isTrusted: isTrusted) == step
      }.map(\.below)
    }
    if state.failures > 0 || state.isTroubleTold { changes.append(.recovered) }
    let (fired, rearmed) = (below(.fire), below(.rearm))
    if !rearmed.isEmpty { changes.append(.rearmed(rearmed, of: rules.amount)) }
    return fired.first.map {
      .below($0, amount: amount, of: rules.amount, alsoBelow: Array(fired.dropFirst()))
    }
  }

  private mutating func doubt(_ rise: UnexplainedRise) -> AlertCause? {
    // What lags behind comes right by itself; a rise that stays where it rose to does not.
    let isLag = rise.mayLag && state.doubts == 0
    guard !isLag, !state.isDoubtTold else { return nil }
    changes.append(.doubted)
    return state.doubts + 1 < rules.failureLimit
      ? nil : .unexplained(shown: rise.shown, explained: rise.explained)
  }

  private mutating func fail(_ problem: String) -> AlertCause? {
    guard !state.isTroubleTold else { return nil }
    changes.append(.failed)
    let failures = state.failures + 1
    return failures < rules.failureLimit ? nil : .unreadable(failures: failures, problem: problem)
  }
}
