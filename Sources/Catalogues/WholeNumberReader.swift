import Quantities

/// Reads whole numbers that are written with digits only, as JSON writes them.
enum WholeNumberReader {
  /// Reads a whole text, or says why it is no whole number.
  static func value(of text: Span<UInt8>) throws(ParameterProblem) -> Int64 {
    let isNegative = text.count > 1 && text[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard text.count > start else { throw .notANumber }
    if text[start] == UInt8(ascii: "0"), text.count > start + 1 { throw problem(with: text) }
    var value: Int64 = 0
    for index in start..<text.count {
      guard text[index].isDigit else { throw problem(with: text) }
      let digit = Int64(text[index] &- UInt8(ascii: "0"))
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.subtractingReportingOverflow(digit)
      guard !first, !second else { throw problem(with: text) }
      value = sum
    }
    if isNegative { return value }
    guard value != .min else { throw .outOfRange }
    return -value
  }

  private static func problem(with text: Span<UInt8>) -> ParameterProblem {
    do {
      let number = try ExactDecimal(reading: text)
      return number.integer == nil && number.exponent >= 0 ? .outOfRange : .notWhole
    } catch {
      switch error {
      case .notANumber: return .notANumber
      case .outOfRange: return .outOfRange
      }
    }
  }
}
