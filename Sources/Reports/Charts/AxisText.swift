internal import Quantities

/// What is written at an axis of amounts.
enum AxisText {
  /// A round amount in few characters: `1,500`, or `2e12` from a thousand millions on.
  static func of(_ credits: Credits) -> String {
    let figures = credits.description.utf8.count { $0 != UInt8(ascii: "-") }
    guard credits.millionths.magnitude >= 1_000_000_000_000_000, figures >= 10 else {
      return NumberText.of(credits)
    }
    let digits = credits.description.prefix { $0 != "." }
    let mantissa = String(digits.reversed().drop { $0 == "0" }.reversed())
    return "\(mantissa)e\(digits.count - mantissa.count)"
  }
}
