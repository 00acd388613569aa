package import Quantities

/// When an approval is needed, and how long one lasts.
package struct ApprovalRules: Sendable, Hashable {
  /// A run that needs more than this needs an approval; nil where none is asked for.
  package let requiredAbove: Credits?
  /// How old an approval may be, whatever it says itself.
  package let maximumAge: Age

  /// A week.
  package static let usualAge = Age(seconds: 7 * 86_400)

  /// By how many seconds an approval may come from the future, as clocks differ.
  static let clockDifference = 300

  /// Makes rules.
  package init(requiredAbove: Credits?, maximumAge: Age = usualAge) {
    self.requiredAbove = requiredAbove
    self.maximumAge = maximumAge
  }

  /// Whether a run that needs so much needs an approval; where nothing is said of amounts, one that is given counts.
  package func needsApproval(_ needed: Credits, isGiven: Bool) -> Bool {
    requiredAbove.map { needed > $0 } ?? isGiven
  }
}
