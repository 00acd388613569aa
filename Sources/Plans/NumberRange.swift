package import Quantities

/// Numbers from a first one at equal steps, as `{from: 1, to: 50, step: 1}` says.
package struct NumberRange: Sendable, Hashable {
  private let first: Int64
  private let step: Int64
  private let exponent: Int
  /// How many numbers there are, at least one.
  package let count: Int64

  /// Makes a range whose last number is not above `last`; nil where it is empty or does not fit.
  package init?(from first: ExactDecimal, to last: ExactDecimal, step: ExactDecimal) {
    let exponent = min(first.exponent, last.exponent, step.exponent, 0)
    guard
      let start = Self.digits(of: first, at: exponent),
      let end = Self.digits(of: last, at: exponent),
      let stride = Self.digits(of: step, at: exponent), stride > 0, start <= end
    else { return nil }
    let (span, overflow) = end.subtractingReportingOverflow(start)
    guard !overflow, span / stride < .max else { return nil }
    self.first = start
    self.step = stride
    self.exponent = exponent
    count = span / stride + 1
  }

  /// The text of the number at an index.
  package func text(at index: Int64) -> String {
    number(at: index).description
  }

  /// The number at an index.
  package func number(at index: Int64) -> ExactDecimal {
    ExactDecimal(digits: Int128(first) + Int128(step) * Int128(index), exponent: exponent)
  }

  /// The digits of the number at an index, and how many of them stand behind the point.
  func digits(at index: Int64) -> (digits: Int64, decimals: Int) {
    let digits = Int128(first) + Int128(step) * Int128(index)
    return digits == 0 ? (0, 0) : (Int64(truncatingIfNeeded: digits), -exponent)
  }

  /// The number at an index as a fraction; nil where it does not fit one.
  package func fraction(at index: Int64) -> Fraction? {
    guard exponent != 0 else { return Fraction(Int128(first) + Int128(step) * Int128(index)) }
    return number(at: index).fraction
  }

  /// The first index for which something holds, where it holds for the last one and all between them.
  package func firstIndex(where holds: (Int64) -> Bool) -> Int64 {
    var (low, high) = (Int64(0), count - 1)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The last number.
  package var last: ExactDecimal { number(at: count - 1) }

  /// The index of a number, where it is one of them.
  package func index(of number: ExactDecimal) -> Int64? {
    guard let digits = Self.digits(of: number, at: exponent), digits >= first else { return nil }
    let (distance, overflow) = digits.subtractingReportingOverflow(first)
    guard !overflow, distance.isMultiple(of: step), distance / step < count else { return nil }
    return distance / step
  }

  /// The digits of a number at a smaller exponent.
  private static func digits(of number: ExactDecimal, at exponent: Int) -> Int64? {
    ExactDecimal(digits: number.digits, exponent: number.exponent - exponent).integer
  }
}
