package import Quantities

/// The decimal numbers that a parameter takes.
package struct DecimalNumbers: Sendable, Hashable {
  /// The least value, where there is one.
  package let min: ExactDecimal?
  /// The largest value, where there is one.
  package let max: ExactDecimal?
  private let least: Fraction?
  private let largest: Fraction?

  /// Makes a range of numbers.
  package init(min: ExactDecimal? = nil, max: ExactDecimal? = nil) {
    self.min = min
    self.max = max
    least = min?.fraction
    largest = max?.fraction
  }

  /// Finds what is wrong with a text.
  func problem(with text: Span<UInt8>) -> ParameterProblem? {
    let number: ExactDecimal
    do {
      number = try ExactDecimal(reading: text)
    } catch {
      return error == .notANumber ? .notANumber : .outOfRange
    }
    guard let value = try? Fraction.bounded(number.fraction) else { return .outOfRange }
    if let least, value < least { return .outOfRange }
    if let largest, value > largest { return .outOfRange }
    return nil
  }
}
