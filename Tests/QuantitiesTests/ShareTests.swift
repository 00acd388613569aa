import Quantities
import Testing
import TestSupport

@Suite struct ShareTests {
  @Test(
    arguments: [
      ("8%", "8%"), ("2.5%", "2.5%"), ("0%", "0%"), ("100%", "100%"), ("1e1%", "10%"),
      ("0.00000001%", "0.00000001%"), ("33.333333333%", "33.333333333%"), ("-0%", "0%"),
      ("12.50%", "12.5%"),
    ])
  func `a percentage is read and printed exactly`(text: String, printed: String) {
    #expect(Share(readingPercent: text.utf8.span)?.description == printed)
  }

  @Test(
    arguments: [
      "8", "%", "", "8 %", "8%%", "-1%", "100.1%", "101%", "1e3%", "1e400%", "1e-400%", ".5%",
      "08%", "+8%", "8٪", "eight%",
    ])
  func `what is no share is refused`(text: String) {
    #expect(Share(readingPercent: text.utf8.span) == nil)
  }

  @Test func `a share without an end is printed as a ratio`() throws {
    let third = try #require(Fraction(1, over: 3).flatMap { Share($0) })
    #expect(third.description == "1/3")
    let tiny = try #require(Fraction(1, over: .max).flatMap { Share($0) })
    #expect(tiny.description == "1/\(Int128.max)")
    #expect(Share.none.description == "0%")
    #expect(Share.whole.description == "100%")
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `a share of a count is rounded up`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let percent = random.int(in: 0...10_000)
    let count = Int64(truncatingIfNeeded: random.next() >> 1) >> random.int(in: 0...62)
    let share = try #require(Fraction(Int128(percent), over: 10_000).flatMap { Share($0) })
    let exact = Int128(count) * Int128(percent)
    #expect(share.roundedUp(of: count) == Int64(exactly: (exact + 9999) / 10_000))
  }
}
