import Balances
import Quantities
import Testing

@Suite struct BalanceNumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("-0.0", 0), ("0e5", 0), ("5", 5_000_000), ("-5.5", -5_500_000),
    ("0.30000000000000004", 300_000), ("0.6336833840314097", 633_683), ("1E-2", 10_000),
    ("1e+2", 100_000_000), ("0.0000009", 0), ("-0.0000001", -1), ("-0.000001", -1),
    ("1e-300", 0), ("-1e-300", -1), ("1000000000000", 1_000_000_000_000_000_000),
    ("1e12", 1_000_000_000_000_000_000), ("-1e12", -1_000_000_000_000_000_000),
    ("9007199254740993e-6", 9_007_199_254_740_993),
    ("0.999999999999999999999999999999999999999999999999999999999999", 999_999),
    ("-0.1000000000000000000000000000000000000000000000000000000000001", -100_001),
    ("1.0000000000000000000000000000000000000000000000000000000000000000", 1_000_000),
  ])
  func `a number is rounded down to a millionth`(text: String, millionths: Int128) throws {
    let number = try BalanceNumber(reading: Array(text.utf8))
    #expect(number.credits == Credits(millionths: millionths))
    #expect(number.raw == text)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "1_000", "1,5", "0x10", "NaN", "Infinity",
    "1 ", " 1", "1.2.3", "--1", "1e1.5", "\u{663}",
  ])
  func `what JSON does not call a number is refused`(text: String) {
    #expect(throws: ReplyFault.notANumber(ServerText(Array(text.utf8)))) {
      try BalanceNumber(reading: Array(text.utf8))
    }
  }

  @Test(arguments: [
    "1e400", "1e-400", "-1e400", "0e400", "1e99999999999999999999", "1000000000001", "1e13",
    "1000000000000.0000001", "-1000000000000.0000001", "99999999999999999999999999999999999999999",
  ])
  func `a number that no account can have is refused`(text: String) {
    #expect(throws: ReplyFault.outOfRange(ServerText(Array(text.utf8)))) {
      try BalanceNumber(reading: Array(text.utf8))
    }
  }

  @Test func `ten thousand spellings agree with long arithmetic`() throws {
    var generator = SeededGenerator(seed: 2026)
    for _ in 0..<10_000 {
      let text = Self.spelling(&generator)
      let number = try BalanceNumber(reading: Array(text.utf8))
      let expected = LongDecimal.flooredMillionths(of: text)
      #expect(String(number.credits.millionths) == expected, "of \(text)")
    }
  }

  /// A number below a trillion with up to sixty digits behind the point, some of them a run.
  private static func spelling(_ generator: inout SeededGenerator) -> String {
    let sign = Bool.random(using: &generator) ? "-" : ""
    let wholeLength = Int.random(in: 1...6, using: &generator)
    let whole = String(Int.random(in: 0..<1_000_000, using: &generator)).suffix(wholeLength)
    let plain = Int(whole).map(String.init) ?? "0"
    var fraction = ""
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let digit = Int.random(in: 0...9, using: &generator)
      let length = Int.random(in: 1...15, using: &generator)
      fraction += String(repeating: String(digit), count: length)
    }
    let power = Int.random(in: -40...6, using: &generator)
    let exponent = Bool.random(using: &generator) ? "e\(power)" : ""
    return "\(sign)\(plain)\(fraction.isEmpty ? "" : "." + fraction)\(exponent)"
  }
}
