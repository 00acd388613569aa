/// Whether a threshold can fire.
package enum ThresholdState: Sendable, Hashable {
  /// It fires at the next amount below it.
  case armed
  /// It has fired, and waits until there are enough credits again.
  case fired

  /// The state after a step.
  package func after(_ step: ThresholdStep) -> ThresholdState {
    switch step {
    case .fire: .fired
    case .rearm: .armed
    case .nothing: self
    }
  }
}
