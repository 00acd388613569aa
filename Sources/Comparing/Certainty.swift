/// How well a change is known where prices are not.
package enum Certainty: String, Sendable, Hashable, CaseIterable {
  /// It is what it says.
  case exact
  /// It may be higher: a price of the new side is not known.
  case atLeast = "at_least"
  /// It may be lower: a price of the old side is not known.
  case atMost = "at_most"
  /// It may be anything.
  case unknown
}
