/// What a comparison comes to.
package enum ComparisonVerdict: String, Sendable, Hashable, CaseIterable {
  /// No job differs.
  case unchanged
  /// Jobs differ.
  case changed
  /// The balance that was given does not cover the new side.
  case shortfall
  /// A policy or a budget says no.
  case denied
  /// A price or the balance is not known.
  case unverified
  /// Plans have errors, so nothing is compared.
  case invalid
}
