/// What a whole number may be, where its values are not listed.
package struct WholeBounds: Sendable, Hashable {
  let min: Int64?
  let max: Int64?
  let multipleOf: Int64?

  /// Finds what is wrong with a number.
  @inline(__always)
  func problem(with value: Int64) -> ParameterProblem? {
    if let min, value < min { return .outOfRange }
    if let max, value > max { return .outOfRange }
    if let multipleOf, !value.isMultiple(of: multipleOf) { return .notAMultiple }
    return nil
  }
}
