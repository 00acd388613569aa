/// The whole numbers that a parameter takes.
package struct WholeNumbers: Sendable, Hashable {
  /// The least value, where there is one.
  package let min: Int64?
  /// The largest value, where there is one.
  package let max: Int64?
  /// What every value is a multiple of, where that is so; at least 1.
  package let multipleOf: Int64?
  /// The only values, where they are listed.
  package let values: [Int64]

  /// Makes a set of whole numbers.
  package init(
    min: Int64? = nil,
    max: Int64? = nil,
    multipleOf: Int64? = nil,
    values: [Int64] = []
  ) {
    precondition((multipleOf ?? 1) > 0, "a number has multiples only where it is at least 1")
    self.min = min
    self.max = max
    self.multipleOf = multipleOf
    self.values = values
  }

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
    return values.isEmpty || values.contains(value) ? nil : .notAChoice
  }
}
