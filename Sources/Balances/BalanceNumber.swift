package import Quantities

/// One JSON number as an amount of credits, rounded down exactly whatever its length.
package struct BalanceNumber: Sendable, Hashable {
  /// The amount, rounded down to a millionth.
  package let credits: Credits
  /// The number's own spelling.
  package let raw: String

  /// The largest balance that is believed, in millionths of a credit.
  private static let limit: Int128 = 1_000_000_000_000_000_000
  /// The largest power of ten that the vendor's own numbers can have.
  private static let largestPower = 308

  /// Reads a whole text as one JSON number of at most a trillion credits.
  package init(reading text: [UInt8]) throws(ReplyFault) {
    guard let decimal = DecimalSpelling(text) else { throw .notANumber(ServerText(text)) }
    guard let millionths = Self.millionths(of: decimal) else {
      throw .outOfRange(ServerText(text))
    }
    credits = Credits(millionths: millionths)
    raw = String(decoding: text, as: UTF8.self)
  }

  /// Rounds down, or answers nil beyond the limit.
  private static func millionths(of decimal: DecimalSpelling) -> Int128? {
    guard abs(decimal.writtenPower) <= largestPower else { return nil }
    guard !decimal.digits.isEmpty else { return 0 }
    let kept = decimal.digits.count + decimal.exponent + 6
    guard kept <= 19 else { return nil }
    var magnitude: Int128 = 0
    for index in 0..<max(0, kept) {
      let digit = index < decimal.digits.count ? decimal.digits[index] : 0
      magnitude = magnitude * 10 + Int128(digit)
    }
    // The digits end with one that is not zero, so whatever was dropped is more than nothing.
    let isCut = kept < decimal.digits.count
    guard magnitude < limit || (magnitude == limit && !isCut) else { return nil }
    return decimal.isNegative ? -magnitude - (isCut ? 1 : 0) : magnitude
  }
}
