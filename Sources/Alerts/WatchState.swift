package import Quantities

/// What earlier readings have done, as far as later ones depend on it.
package struct WatchState: Sendable, Hashable {
  /// The thresholds that have fired and are not armed again.
  package private(set) var fired: Set<Credits>
  /// How many readings have failed in a row.
  package private(set) var failures: Int
  /// Whether somebody was told of them.
  package private(set) var isTroubleTold: Bool

  /// The state before the first reading, unless parts of it are given.
  package init(fired: Set<Credits> = [], failures: Int = 0, isTroubleTold: Bool = false) {
    self.fired = fired
    self.failures = failures
    self.isTroubleTold = isTroubleTold
  }

  /// The state of a threshold.
  package func state(of threshold: Threshold) -> ThresholdState {
    fired.contains(threshold.below) ? .fired : .armed
  }

  /// Takes in what has happened.
  package mutating func apply(_ change: WatchChange) {
    switch change {
    case .fired(let below): fired.formUnion(below)
    case .rearmed(let below): fired.subtract(below)
    case .failed: failures += 1
    case .troubleTold: isTroubleTold = true
    case .recovered: (failures, isTroubleTold) = (0, false)
    }
  }
}
