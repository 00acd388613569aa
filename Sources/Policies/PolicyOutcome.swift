/// What came of a policy.
package struct PolicyOutcome: Sendable, Hashable {
  /// The policy.
  package let policy: Policy
  /// Whether it holds.
  package let state: PolicyState
  /// Whether breaking it denies the run, as warnings do under `--strict`.
  package let isDenying: Bool
  /// What was measured, beside the limit.
  package let measure: PolicyMeasure
  /// In how many places it is broken.
  package let breaches: Int

  /// Makes an outcome.
  package init(
    _ policy: Policy,
    _ state: PolicyState,
    isDenying: Bool,
    _ measure: PolicyMeasure,
    breaches: Int
  ) {
    self.policy = policy
    self.state = state
    self.isDenying = isDenying
    self.measure = measure
    self.breaches = breaches
  }
}
