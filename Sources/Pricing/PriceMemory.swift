internal import Catalogues
internal import Quantities

/// The last results of a price, by the numbers that they were calculated with: jobs are much alike.
struct PriceMemory {
  /// The numbers of each result, as many as the price has parameters.
  private var values: [Fraction] = []
  private var results: [PriceResult?] = []

  /// A power of two.
  private static var size: Int { 1 << sizeBits }
  private static var sizeBits: UInt64 { 10 }

  /// Calculates a price, unless it is known for these numbers.
  mutating func result(
    of price: PriceExpression,
    with numbers: borrowing NumericValues
  ) -> PriceResult {
    let width = numbers.values.count
    if results.isEmpty {
      results = Array(repeating: nil, count: Self.size)
      values = Array(repeating: Fraction(0), count: Self.size * width)
    }
    let given = numbers.values.span
    let place = Self.place(of: given)
    if let known = results[place], holds(given, at: place * width) { return known }
    let result = price.price(with: numbers.all.span)
    results[place] = result
    for index in given.indices { values[place * width + index] = given[index] }
    return result
  }

  /// Whether the numbers that a price depends on stand at a place.
  @inline(__always)
  private func holds(_ numbers: Span<Fraction>, at start: Int) -> Bool {
    for index in numbers.indices {
      let (known, given) = (values[start + index], numbers[index])
      if known.numerator != given.numerator || known.denominator != given.denominator {
        return false
      }
    }
    return true
  }

  @inline(__always)
  private static func place(of values: Span<Fraction>) -> Int {
    var sum: UInt64 = 0
    for index in values.indices {
      let value = values[index]
      sum = (sum ^ UInt64(truncatingIfNeeded: value.numerator)) &* 0x9E37_79B9_7F4A_7C15
      sum = (sum ^ UInt64(truncatingIfNeeded: value.denominator)) &* 0x9E37_79B9_7F4A_7C15
    }
    return Int(truncatingIfNeeded: sum >> (64 - sizeBits))
  }
}
