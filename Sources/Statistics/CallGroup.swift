package import Quantities

/// Calls that cost the same, and are made again by the same law.
package struct CallGroup: Sendable, Hashable {
  /// What one call costs, above zero.
  package let unit: Credits
  /// How many calls are wanted.
  package let calls: Int64
  /// How often each is made again.
  package let law: AttemptLaw

  /// Makes a group.
  package init(unit: Credits, calls: Int64, law: AttemptLaw) {
    self.unit = unit
    self.calls = calls
    self.law = law
  }
}
