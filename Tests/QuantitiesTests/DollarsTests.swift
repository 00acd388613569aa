import Quantities
import Testing
import TestSupport

@Suite struct DollarsTests {
  @Test(
    arguments: [
      ("1416", 1, "14.16"), ("0.5", 1, "0.00"), ("1.5", 1, "0.02"), ("2.5", 1, "0.02"),
      ("2.500001", 1, "0.03"), ("-0.5", 1, "0.00"), ("-1.5", 1, "-0.02"), ("-2.5", 1, "-0.02"),
      ("-2.500001", 1, "-0.03"), ("9", 1, "0.09"), ("-1", 1, "-0.01"), ("1", 100, "1.00"),
      ("9223372036854.775807", 1, "92233720368.55"),
    ])
  func `half a cent goes to the even neighbour`(credits: String, cents: Int, text: String) throws {
    let amount = try #require(Credits(roundingDown: try ExactDecimal(reading: credits)))
    let price = try #require(Fraction(Int128(cents), over: 100))
    #expect(Dollars(amount, at: price)?.description == text)
  }

  @Test(arguments: ["0.00", "14.16", "-0.02", "92233720368547758.07"])
  func `dollars are read as they are written`(text: String) {
    #expect(Dollars(reading: text)?.description == text)
  }

  @Test(arguments: [
    "", "14", "14.1", "14.160", "1e2", "$1.00", "014.16", "-0.00", "92233720368547758.08",
  ])
  func `another spelling is no amount of dollars`(text: String) {
    #expect(Dollars(reading: text) == nil)
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `the nearest cent is taken`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let millionths = Int64(truncatingIfNeeded: random.next()) >> random.int(in: 8...63)
    let price = try #require(Fraction(Int128(random.int(in: 0...5000)), over: 9973))
    let cents = try #require(Dollars(Credits(millionths: Int128(millionths)), at: price)).cents
    // Twice the distance to the exact amount, in parts of 10^6 × the price's denominator.
    let scale = Int128(1_000_000) * price.denominator
    let distance = Int128(cents) * scale - Int128(millionths) * price.numerator * 100
    #expect(distance.magnitude * 2 <= scale.magnitude)
    if distance.magnitude * 2 == scale.magnitude { #expect(cents.isMultiple(of: 2)) }
  }

  @Test(
    arguments: [
      Fraction(.max), Fraction(.min), Fraction(1, over: .max), Fraction(-.max, over: 3),
      Fraction(.max, over: 3), Fraction(.max, over: .max - 1), Fraction(.max - 1, over: .max),
    ])
  func `no price traps`(price: Fraction?) throws {
    let price = try #require(price)
    for millionths in [Int64.min, -1, 0, 1, 1_000_000, .max] {
      _ = Dollars(Credits(millionths: Int128(millionths)), at: price)
    }
    // 100 cents at a price just below one hundredth: the rest is nearly the whole denominator.
    let nearlyOne = try #require(Fraction(.max / 100 - 1, over: .max / 100))
    #expect(Dollars(Credits(millionths: 1_000_000), at: nearlyOne)?.cents == 100)
  }
}
