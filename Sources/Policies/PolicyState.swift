/// Whether a policy holds.
package enum PolicyState: String, Sendable, Hashable, CaseIterable {
  /// It holds.
  case kept
  /// It holds, and its limit is near.
  case near
  /// It does not hold.
  case broken
  /// It cannot be told, because a price or the balance is not known.
  case undecided
}
