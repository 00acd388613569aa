package import Quantities

/// The hold that a run was granted.
package struct GrantedHold: Sendable, Hashable {
  /// Its name.
  package let id: String
  /// How much it holds.
  package let credits: Credits
  /// When it ends unless it is renewed.
  package let expiresAt: Moment

  /// Makes a hold.
  package init(id: String, credits: Credits, expiresAt: Moment) {
    self.id = id
    self.credits = credits
    self.expiresAt = expiresAt
  }
}
