package import Quantities

/// An amount below which somebody wants to be told.
package struct Threshold: Sendable, Hashable {
  /// Less than this fires.
  package let below: Credits
  /// At this or more it is armed again; never less than `below`.
  package let rearmAt: Credits

  /// Makes a threshold; one that re-arms below itself would fire without end, so it does not.
  package init(below: Credits, rearmAt: Credits? = nil) {
    self.below = below
    self.rearmAt = max(below, rearmAt ?? below)
  }

  /// What an amount does to the threshold; one that cannot be true never arms it again.
  package func step(
    from state: ThresholdState,
    at amount: Credits,
    isTrusted: Bool = true
  ) -> ThresholdStep {
    switch state {
    case .armed: amount < below ? .fire : .nothing
    case .fired: isTrusted && amount >= rearmAt ? .rearm : .nothing
    }
  }
}
