package import Quantities

/// What plans take before and after a change.
package struct CostChange: Sendable, Hashable {
  /// What they took.
  package let before: Side
  /// What they take.
  package let after: Side

  /// Makes a change of its sides.
  package init(before: Side, after: Side) {
    self.before = before
    self.after = after
  }

  /// One of its sides.
  package struct Side: Sendable, Hashable {
    /// The expected cost.
    package let credits: Credits
    /// Whether it may be more, because a price is not known.
    package let isLowerBound: Bool

    /// Makes a side.
    package init(_ credits: Credits, isLowerBound: Bool) {
      self.credits = credits
      self.isLowerBound = isLowerBound
    }
  }
}
