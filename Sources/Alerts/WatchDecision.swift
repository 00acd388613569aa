package import Quantities

/// What follows from a look at the balance.
package struct WatchDecision: Sendable, Hashable {
  /// What changes, in its order; at most one alert is fired.
  package let changes: [WatchChange]
  /// Whether less is left than a threshold; nil where that is not known.
  package let isBelow: Bool?

  /// Decides, knowing what earlier looks have done.
  package init(
    on observation: Observation,
    at moment: Moment,
    by rules: WatchRules,
    after state: WatchState
  ) {
    let cause: AlertCause?
    var changes: [WatchChange]
    switch observation {
    case .amount(let amount, let isTrusted):
      isBelow = rules.thresholds.contains { amount < $0.below }
      (changes, cause) = Self.steps(at: amount, isTrusted, rules, state)
    case .failure(let problem):
      isBelow = nil
      let failures = state.failures + 1
      changes = state.isTroubleTold ? [] : [.failed]
      let isTold = failures >= rules.failureLimit && !state.isTroubleTold
      cause = isTold ? .unreadable(failures: failures, problem: problem) : nil
    }
    if let cause {
      let id = AlertID(account: rules.account, at: moment, number: state.count)
      let alert = Alert(id: id, account: rules.account, at: moment, cause: cause)
      changes.append(.fired(alert, outputs: rules.outputs))
    }
    self.changes = changes
  }

  private static func steps(
    at amount: Credits,
    _ isTrusted: Bool,
    _ rules: WatchRules,
    _ state: WatchState
  ) -> ([WatchChange], AlertCause?) {
    func below(_ step: ThresholdStep) -> [Credits] {
      rules.thresholds.filter {
        $0.step(from: state.state(of: $0, rules.amount), at: amount, isTrusted: isTrusted) == step
      }.map(\.below)
    }
    let (fired, rearmed) = (below(.fire), below(.rearm))
    let isRecovered = state.failures > 0 || state.isTroubleTold
    let changes: [WatchChange] =
      (isRecovered ? [.recovered] : [])
      + (rearmed.isEmpty ? [] : [.rearmed(rearmed, of: rules.amount)])
    let cause = fired.first.map {
      AlertCause.below($0, amount: amount, of: rules.amount, alsoBelow: Array(fired.dropFirst()))
    }
    return (changes, cause)
  }
}
