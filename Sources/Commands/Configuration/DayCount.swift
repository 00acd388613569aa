internal import Quantities

/// Numbers of days, as configuration files write them.
enum DayCount {
  /// Reads `180d`, at most 36,500.
  static func reading(_ text: String) -> Int? {
    guard text.hasSuffix("d"), let days = try? WholeNumber.reading(text.dropLast().utf8.span),
      (0...36_500).contains(days)
    else { return nil }
    return Int(days)
  }
}

extension Credits {
  /// Reads an amount in plain figures with at most six decimals.
  init?(amount text: String) {
    guard let decimal = try? ExactDecimal(reading: text), decimal.exponent >= -6,
      let credits = Credits(roundingDown: decimal)
    else { return nil }
    self = credits
  }
}
