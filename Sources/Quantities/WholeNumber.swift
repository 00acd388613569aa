/// Reads whole numbers in plain decimal figures: `-?(0|[1-9][0-9]*)`.
package enum WholeNumber {
  /// The number that a whole text spells.
  @inline(__always)
  package static func reading(_ text: Span<UInt8>) throws(NumberProblem) -> Int64 {
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard text.count > start else { throw .notANumber }
    if text[start] == UInt8(ascii: "0"), text.count > start + 1 { throw .notANumber }
    var value: Int64 = 0
    // 18 figures always fit.
    let end = min(text.count, 18)
    var index = start
    while index < end {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { throw .notANumber }
      value = value &* 10 &- Int64(digit)
      index &+= 1
    }
    var isTooLarge = false
    if text.count > 18 {
      for index in 18..<text.count {
        guard let digit = text[index].decimalDigit else { throw .notANumber }
        let (tens, first) = value.multipliedReportingOverflow(by: 10)
        let (sum, second) = tens.subtractingReportingOverflow(Int64(digit))
        value = sum
        isTooLarge = isTooLarge || first || second
      }
    }
    guard !isTooLarge, isNegative || value != .min else { throw .outOfRange }
    return isNegative ? value : -value
  }
}
