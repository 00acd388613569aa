package import Diagnostics

/// A name that a policy gives, and where it gives it.
package struct PlacedName: Sendable, Hashable {
  /// The name.
  package let name: String
  /// Its place.
  package let place: Place

  /// Makes a name with its place.
  package init(_ name: String, at place: Place) {
    self.name = name
    self.place = place
  }
}
