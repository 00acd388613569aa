import Quantities
import Testing
import TestSupport

@Suite struct FractionTests {
  @Test func `a fraction is held in lowest terms`() throws {
    let half = try #require(Fraction(-6, over: -12))
    #expect(half.numerator == 1)
    #expect(half.denominator == 2)
    #expect(Fraction(6, over: -12)?.numerator == -1)
    #expect(Fraction(0, over: -5) == Fraction(0))
    #expect(Fraction(1, over: 0) == nil)
    #expect(Fraction(.max, over: .max) == Fraction(1))
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `arithmetic is exact or refuses`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<8 {
      let (left, right) = (random.fraction(), random.fraction())
      let (a, b) = (BigNumber(left.numerator), BigNumber(left.denominator))
      let (c, d) = (BigNumber(right.numerator), BigNumber(right.denominator))
      expect(left.adding(right), equals: a * d + c * b, over: b * d)
      expect(left.subtracting(right), equals: a * d + -(c * b), over: b * d)
      expect(left.multiplied(by: right), equals: a * c, over: b * d)
      if right != Fraction(0) { expect(left.divided(by: right), equals: a * d, over: b * c) }
      #expect((left < right) == (a * d < c * b))
      #expect((left == right) == (a * d == c * b))
    }
  }

  /// The result has the value, or some number that the way there needs has no room in 128 bits.
  private func expect(
    _ result: Fraction?,
    equals above: BigNumber,
    over below: BigNumber,
    _ location: SourceLocation = #_sourceLocation
  ) {
    guard let result else {
      let isAboveLarge = above > BigNumber(.max) || above < BigNumber(-.max)
      let isBelowLarge = below > BigNumber(.max) || below < BigNumber(-.max)
      #expect(isAboveLarge || isBelowLarge, sourceLocation: location)
      return
    }
    #expect(
      BigNumber(result.numerator) * below == above * BigNumber(result.denominator),
      sourceLocation: location
    )
    #expect(result.denominator > 0, sourceLocation: location)
    #expect(
      Fraction(result.numerator, over: result.denominator) == result,
      sourceLocation: location
    )
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `rounding brackets the value`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<8 {
      let value = random.fraction()
      let (n, d) = (BigNumber(value.numerator), BigNumber(value.denominator))
      let (down, up) = (value.roundedDown, value.roundedUp)
      #expect(BigNumber(down) * d <= n)
      #expect(n <= BigNumber(up) * d)
      #expect(up == down || (up == down + 1 && value.denominator != 1))
    }
  }

  @Test(
    arguments: [
      (Fraction(.max), Fraction(1)), (Fraction(.min), Fraction(1)),
      (Fraction(.min), Fraction(.min)),
      (Fraction(-1), Fraction(.min)), (Fraction(.max), Fraction(.max)),
    ])
  func `the ends of the range refuse instead of trapping`(left: Fraction, right: Fraction) {
    _ = left.adding(right)
    _ = left.subtracting(right)
    _ = right.subtracting(left)
    _ = left.multiplied(by: right)
    _ = left.divided(by: right)
    _ = (left < right, left.roundedUp, left.roundedDown)
    _ = (Credits(roundingUp: left), Share(left))
    #expect(Fraction(.max).adding(Fraction(1)) == nil)
  }

  @Test func `nothing is divided by zero`() {
    #expect(Fraction(1).divided(by: Fraction(0)) == nil)
    #expect(Fraction(0).divided(by: Fraction(0)) == nil)
  }

  @Test func `neighbours near the limits keep their order`() throws {
    let values = try [
      #require(Fraction(-.max, over: 3)), #require(Fraction(-.max, over: .max - 1)),
      #require(Fraction(-(.max - 2), over: .max - 1)), Fraction(0),
      #require(Fraction(1, over: .max)), #require(Fraction(.max - 2, over: .max - 1)),
      #require(Fraction(.max - 1, over: .max)), #require(Fraction(.max, over: .max - 1)),
      #require(Fraction(.max, over: 2)), Fraction(.max),
    ]
    for (i, left) in values.enumerated() {
      for (j, right) in values.enumerated() { #expect((left < right) == (i < j), "\(i) \(j)") }
    }
  }
}

extension SplitMix {
  /// A fraction whose terms have any size, ends of the range included.
  fileprivate mutating func fraction() -> Fraction {
    Fraction(term(), over: max(1, abs(term()))) ?? Fraction(0)
  }

  private mutating func term() -> Int128 {
    if chance(oneIn: 8) {
      return pick([.max, -.max, .max - 1, 1 << 126, (1 << 126) + 1, 0, 1, -1])
    }
    let bits = Int128(truncatingIfNeeded: next()) << 64 | Int128(next())
    return max(-.max, bits >> int(in: 0...126))
  }
}
