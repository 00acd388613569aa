/// What follows from a look at the balance.
package struct WatchDecision: Sendable, Hashable {
  /// What changes, in its order.
  package let changes: [WatchChange]
  /// What somebody is told; at most one thing for each look.
  package let cause: AlertCause?

  /// Decides, knowing what earlier looks have done.
  package init(on observation: Observation, by rules: WatchRules, after state: WatchState) {
    switch observation {
    case .amount(let amount, let isTrusted):
      let steps = rules.thresholds.map { threshold in
        (
          threshold,
          threshold.step(from: state.state(of: threshold), at: amount, isTrusted: isTrusted)
        )
      }
      let fired = steps.filter { $0.1 == .fire }.map(\.0.below)
      let rearmed = steps.filter { $0.1 == .rearm }.map(\.0.below)
      changes =
        (state.failures > 0 || state.isTroubleTold ? [.recovered] : [])
        + (rearmed.isEmpty ? [] : [.rearmed(below: rearmed)])
        + (fired.isEmpty ? [] : [.fired(below: fired)])
      cause = fired.first.map {
        .below($0, amount: amount, of: rules.amount, alsoBelow: Array(fired.dropFirst()))
      }
    case .failure(let problem):
      let failures = state.failures + 1
      let isTold = failures >= rules.failureLimit && !state.isTroubleTold
      changes = [.failed] + (isTold ? [.troubleTold] : [])
      cause = isTold ? .unreadable(failures: failures, problem: problem) : nil
    }
  }
}
