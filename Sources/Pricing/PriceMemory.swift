internal import Catalogues
internal import Quantities

/// The last results of a price, by the numbers that they were calculated with: jobs are much alike.
struct PriceMemory {
  private var entries: [Entry?] = []

  private struct Entry {
    let values: [Fraction]
    let result: PriceResult

    /// Whether the result is that of some numbers.
    func isFor(_ numbers: Span<Fraction>, _ parameters: SmallSet) -> Bool {
      let values = values.span
      for parameter in parameters where values[parameter] != numbers[parameter] { return false }
      return true
    }
  }

  /// A power of two.
  private static var size: Int { 64 }

  /// Calculates a price, unless it is known for these numbers.
  mutating func result(of price: PriceExpression, with numbers: NumericValues) -> PriceResult {
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    let place = Self.place(of: numbers.values.span, price.parameters)
    if let known = entries[place], known.isFor(numbers.values.span, price.parameters) {
      return known.result
    }
    let result = price.price(with: numbers.values.span)
    entries[place] = Entry(values: numbers.values, result: result)
    return result
  }

  private static func place(of values: Span<Fraction>, _ parameters: SmallSet) -> Int {
    var sum: UInt64 = 0
    for parameter in parameters {
      let value = values[parameter]
      sum = (sum ^ UInt64(truncatingIfNeeded: value.numerator)) &* 0x9E37_79B9_7F4A_7C15
      sum = (sum ^ UInt64(truncatingIfNeeded: value.denominator)) &* 0x9E37_79B9_7F4A_7C15
    }
    return Int(truncatingIfNeeded: sum >> 58)
  }
}
