import Quantities
import Testing
import TestSupport

@Suite struct CreditsTests {
  @Test(arguments: ["0", "6.5", "-0.000001", "1416", "1000000000000000000000000"])
  func `credits are read as they are written`(text: String) {
    #expect(Credits(reading: text)?.description == text)
  }

  @Test(arguments: [
    "", "6.50", "1e2", "-0", "1,416", "0.0000001", "1e400", "9999999999999999999999999",
  ])
  func `another spelling is no amount of credits`(text: String) {
    #expect(Credits(reading: text) == nil)
  }

  @Test(
    arguments: [
      (1, 1, 1_000_000), (1, 3, 333_334), (-1, 3, -333_333), (1, 1_000_000, 1),
      (1, 10_000_000, 1), (-1, 10_000_000, 0), (0, 7, 0), (13, 2, 6_500_000),
    ] as [(Int128, Int128, Int128)]
  )
  func `costs round up to a millionth`(above: Int128, below: Int128, millionths: Int128) throws {
    let value = try #require(Fraction(above, over: below))
    #expect(Credits(roundingUp: value)?.millionths == millionths)
  }

  @Test(
    arguments: [
      ("1", 1_000_000), ("0.6336833840314097", 633_683), ("-0.6336833840314097", -633_684),
      ("0.0000009", 0), ("-0.0000009", -1), ("1e-400", 0), ("-1e-400", -1), ("-0", 0),
      ("9223372036854.775807", 9_223_372_036_854_775_807), ("1e24", Credits.limit),
      ("1000000000000000000000000.0000009", Credits.limit), ("-1e24", -Credits.limit),
      ("1000000000000000000000000.000001", nil), ("-1000000000000000000000000.0000001", nil),
      ("1e30", nil), ("1e400", nil), ("1e999", nil),
    ] as [(String, Int128?)]
  )
  func `balances round down to a millionth`(text: String, millionths: Int128?) throws {
    #expect(Credits(roundingDown: try ExactDecimal(reading: text))?.millionths == millionths)
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `rounding never moves an amount by a millionth or more`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let digits = Int128(Int64(truncatingIfNeeded: random.next()) >> random.int(in: 0...60))
    let exponent = random.int(in: -20 ... -6)
    let number = ExactDecimal(digits: digits, exponent: exponent)
    let exact = try #require(number.fraction)
    let below = try #require(Credits(roundingDown: number)?.fraction)
    #expect(below <= exact)
    let millionth = try #require(Fraction(1, over: 1_000_000))
    let next = try #require(below.adding(millionth))
    #expect(exact < next)
    let above = try #require(Credits(roundingUp: exact)?.fraction)
    #expect(exact <= above)
    #expect(above == below || above == next)
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `arithmetic is checked`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let left =
      Int128.random(in: -Credits.limit...Credits.limit, using: &random)
      >> random.int(in: 0...100)
    let right = Int64(truncatingIfNeeded: random.next()) >> random.int(in: 0...63)
    let (a, b) = (Credits(millionths: left), Credits(millionths: Int128(right)))
    #expect(a.adding(b)?.millionths == within(left + Int128(right)))
    #expect(a.subtracting(b)?.millionths == within(left - Int128(right)))
    let (product, overflow) = left.multipliedReportingOverflow(by: Int128(right))
    #expect(a.multiplied(by: right)?.millionths == (overflow ? nil : within(product)))
    #expect(Credits(whole: right).millionths == Int128(right) * 1_000_000)
    #expect((a < b) == (left < Int128(right)))
  }

  private func within(_ millionths: Int128) -> Int128? {
    millionths.magnitude <= UInt128(Credits.limit) ? millionths : nil
  }

  @Test func `the largest amounts do not trap`() {
    for millionths in [Int128.max, .min] {
      let amount = Credits(millionths: millionths)
      #expect(amount.adding(amount) == nil)
      #expect(amount.subtracting(Credits(millionths: 1)) == nil)
      #expect(amount.multiplied(by: .max) == nil)
    }
  }

  @Test(
    arguments: [
      (0, "0"), (1, "0.000001"), (-1, "-0.000001"), (6_500_000, "6.5"), (1_000_000, "1"),
      (Credits.limit, "1000000000000000000000000"), (-Credits.limit, "-1000000000000000000000000"),
    ] as [(Int128, String)]
  )
  func `an amount is printed exactly`(millionths: Int128, text: String) throws {
    let amount = Credits(millionths: millionths)
    #expect(amount.description == text)
    #expect(Credits(roundingDown: try ExactDecimal(reading: text)) == amount)
  }

  @Test(arguments: UInt64(0)..<200)
  func `a ratio of counts scales an amount, rounded up and without a limit on the way`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed)
    let amount = Int128(random.next() >> UInt64(random.int(in: 0...63)))
    let factor = amount * Int128(random.next() >> UInt64(random.int(in: 2...63)))
    let divisor = Int128(random.next() >> UInt64(random.int(in: 0...63))) + 1
    let scaled = Credits(millionths: amount).scaled(by: factor, over: divisor)
    let product = BigNumber(amount) * BigNumber(factor)
    guard let scaled else {
      #expect(product > BigNumber(Credits.limit - 1) * BigNumber(divisor))
      return
    }
    #expect(BigNumber(scaled.millionths) * BigNumber(divisor) >= product)
    #expect(BigNumber(scaled.millionths - 1) * BigNumber(divisor) < product)
  }

  @Test func `a ratio that means nothing gives no amount`() {
    let amount = Credits(whole: 1)
    #expect(amount.scaled(by: 1, over: 0) == nil)
    #expect(amount.scaled(by: -1, over: 1) == nil)
    #expect(Credits(whole: -1).scaled(by: 1, over: 1) == nil)
    #expect(Credits.zero.scaled(by: .max, over: .max) == .zero)
  }
}
