/// What a whole number may be, where its values are not listed.
package struct WholeBounds: Sendable, Hashable {
  let min: Int64?
  let max: Int64?
  let multipleOf: Int64?

  /// Finds what is wrong with a text.
  func problem(with text: Span<UInt8>) -> ParameterProblem? {
    let value: Int64
    do {
      value = try WholeNumberReader.value(of: text)
    } catch {
      return error
    }
    if let min, value < min { return .outOfRange }
    if let max, value > max { return .outOfRange }
    if let multipleOf, !value.isMultiple(of: multipleOf) { return .notAMultiple }
    return nil
  }
}
