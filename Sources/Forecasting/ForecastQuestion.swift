/// What is asked of plans where the balance is not.
package enum ForecastQuestion: Sendable, Hashable {
  /// What they cost.
  case cost
  /// Whether they can run as they are written, and keep to the policies.
  case soundness
}
