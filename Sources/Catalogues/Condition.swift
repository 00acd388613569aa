/// When a rule applies.
package enum Condition: Sendable, Hashable {
  /// The parameter is given.
  case given(Int)
  /// The parameter has this value, given or by default.
  case equals(Int, String)
}
