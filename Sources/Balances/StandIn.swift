package import Quantities

/// Where a recorded balance comes from that stands in for a live one.
package struct StandIn: Sendable, Hashable {
  /// The file that it was recorded in.
  package let file: String
  /// How old it is.
  package let age: Age
  /// Why there is no live one, in words.
  package let reason: String

  /// Makes the origin of a recorded balance.
  package init(file: String, age: Age, reason: String) {
    self.file = file
    self.age = age
    self.reason = reason
  }
}
