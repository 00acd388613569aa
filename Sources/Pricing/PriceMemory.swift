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
    let parameters = price.parameters
    let width = parameters.count
    if results.isEmpty {
      results = Array(repeating: nil, count: Self.size)
      values = Array(repeating: Fraction(0), count: Self.size * width)
    }
    let place = Self.place(of: numbers.values.span, parameters)
    if let known = results[place], holds(numbers.values.span, parameters, at: place * width) {
      return known
    }
    let result = price.price(with: numbers.values.span)
    results[place] = result
    var next = place * width
    for parameter in parameters {
      values[next] = numbers.values[parameter]
      next += 1
    }
    return result
  }

  /// Whether the numbers that a price depends on stand at a place.
  private func holds(_ numbers: Span<Fraction>, _ parameters: SmallSet, at start: Int) -> Bool {
    var next = start
    for parameter in parameters {
      if values[next] != numbers[parameter] { return false }
      next += 1
    }
    return true
  }

  private static func place(of values: Span<Fraction>, _ parameters: SmallSet) -> Int {
    var sum: UInt64 = 0
    for parameter in parameters {
      let value = values[parameter]
      sum = (sum ^ UInt64(truncatingIfNeeded: value.numerator)) &* 0x9E37_79B9_7F4A_7C15
      sum = (sum ^ UInt64(truncatingIfNeeded: value.denominator)) &* 0x9E37_79B9_7F4A_7C15
    }
    return Int(truncatingIfNeeded: sum >> (64 - sizeBits))
  }
}
