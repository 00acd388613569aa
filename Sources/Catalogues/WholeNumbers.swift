/// The whole numbers that a parameter takes.
package struct WholeNumbers: Sendable, Hashable {
  let limits: WholeBounds
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
    limits = WholeBounds(min: min, max: max, multipleOf: multipleOf)
    self.values = values
  }

  /// The least value, where there is one.
  package var min: Int64? { limits.min }

  /// The largest value, where there is one.
  package var max: Int64? { limits.max }

  /// What every value is a multiple of, where that is so; at least 1.
  package var multipleOf: Int64? { limits.multipleOf }

  /// Finds what is wrong with a text.
  func problem(with text: Span<UInt8>) -> ParameterProblem? {
    let value: Int64
    do {
      value = try WholeNumberReader.value(of: text)
    } catch {
      return error
    }
    if let problem = limits.problem(with: value) { return problem }
    return values.isEmpty || values.contains(value) ? nil : .notAChoice
  }
}
