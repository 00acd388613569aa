import Quantities
import Statistics
import TestSupport
import Testing

struct CreditDistributionTests {
  private static let chances = [0.5, 0.9, 0.95, 0.99, 0.999]

  /// Credits of a text.
  private static func credits(_ text: String) -> Credits { Credits(reading: text) ?? .zero }

  /// The mix of four models that the figures below were calculated for, with SciPy.
  private static func mix(_ outputs: Int64) -> CreditDistribution {
    let groups = [
      CallGroup(
        unit: credits("8"),
        calls: outputs / 5,
        law: AttemptLaw(rate: 0.02, limit: 3)
      ),
      CallGroup(
        unit: credits("6.5"),
        calls: outputs * 3 / 10,
        law: AttemptLaw(rate: 0.04, limit: 3)
      ),
      CallGroup(unit: credits("4"), calls: outputs * 3 / 10, law: AttemptLaw(rate: 0.03, limit: 3)),
      CallGroup(unit: credits("3"), calls: outputs / 5, law: AttemptLaw(rate: 0.08, limit: 5)),
    ]
    let base = groups.reduce(Credits.zero) {
      $0.adding($1.unit.multiplied(by: $1.calls) ?? .zero) ?? .zero
    }
    return CreditDistribution(groups, base: base)
  }

  @Test(arguments: [
    (100, ["554", "569.5", "574.5", "584.5", "596.5"]),
    (1000, ["5552", "5597", "5610", "5636", "5666"]),
    (10_000, ["55529", "55667.5", "55707", "55782.5", "55868"]),
    (1_000_000, ["5553010.5", "5554377.5", "5554765.5", "5555494", "5556312"]),
  ])
  func `the quantiles of a mix of models are exact`(outputs: Int, expected: [String]) {
    let total = Self.mix(Int64(outputs))
    #expect(Self.chances.map { total.quantile($0).description } == expected)
  }

  @Test(arguments: 0..<10)
  func `the quantiles of a thousand random plans are those of adding call by call`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for plan in 0..<100 {
      // Every size up to 2,000 outputs, small ones more often, as most plans are small.
      let most = plan % 50 == 0 ? 2000 : [4, 20, 100, 300][plan % 4]
      var calls = ConvolvedCalls()
      var groups: [CallGroup] = []
      var base: Int128 = 0
      let step = Int128([1, 100_000, 500_000, 1_000_000][random.int(in: 0...3)])
      for _ in 0..<random.int(in: 1...4) {
        let count = random.int(in: 0...(most / 4))
        let steps = random.int(in: 1...13)
        let rate = Double(random.int(in: 0...30)) / 100 + 0.000_1
        let limit = random.chance(oneIn: 3) ? nil : random.int(in: 1...6)
        calls.add(count, steps: steps, rate: rate, limit: limit)
        let unit = Credits(millionths: step * Int128(steps))
        base += unit.millionths * Int128(count)
        groups.append(
          CallGroup(unit: unit, calls: Int64(count), law: AttemptLaw(rate: rate, limit: limit))
        )
      }
      let total = CreditDistribution(groups, base: Credits(millionths: base))
      for chance in Self.chances {
        let steps = (total.quantile(chance).millionths - base) / step
        #expect(Int(steps) == calls.quantile(chance), "plan \(plan) at \(chance)")
      }
    }
  }

  @Test func `more certainty, more calls and a higher rate never take less`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<200 {
      let unit = Credits(millionths: Int128(random.int(in: 1...80)) * 100_000)
      let calls = Int64(random.int(in: 1...5000))
      let rate = Double(random.int(in: 1...300)) / 1000
      func total(_ calls: Int64, _ rate: Double) -> CreditDistribution {
        CreditDistribution(
          [CallGroup(unit: unit, calls: calls, law: AttemptLaw(rate: rate))],
          base: unit.multiplied(by: calls) ?? .zero
        )
      }
      let (less, more, worse) = (
        total(calls, rate), total(calls + 7, rate), total(calls, rate + 0.01)
      )
      let quantiles = Self.chances.map(less.quantile)
      #expect(quantiles == quantiles.sorted())
      for (index, chance) in Self.chances.enumerated() {
        #expect(more.quantile(chance) >= quantiles[index])
        #expect(worse.quantile(chance) >= quantiles[index])
      }
    }
  }

  /// What SciPy answers for 10,000 and for 50 calls of 8 credits, where the rate is believed to be Beta(a, b).
  @Test(arguments: [
    (1.28, 18.72, 10_000, [84_208, 92_680, 96_416, 105_528]),
    (0.64, 45, 10_000, [80_632, 82_984, 84_128, 86_928]),
    (10, 190, 10_000, [84_080, 86_080, 86_752, 88_152]),
    (1.28, 18.72, 50, [416, 472, 488, 544]),
    (10, 190, 50, [416, 440, 448, 464]),
  ])
  func `a rate that is not known is mixed over`(
    a: Double,
    b: Double,
    calls: Int,
    expected: [Int64]
  ) {
    let total = Self.predicted(BetaDistribution(successes: a, failures: b), calls: Int64(calls))
    for (chance, credits) in zip([0.5, 0.9, 0.95, 0.99], expected) {
      let quantile = total.quantile(chance).estimate
      #expect(abs(quantile - Double(credits)) <= Double(credits) * 0.002 + 8 * 0.1, "at \(chance)")
    }
  }

  static func predicted(_ belief: BetaDistribution, calls: Int64) -> CreditDistribution {
    let rule = GaussLegendre(count: 200)
    let rates = rule.nodes.map { belief.quantile($0) }
    let unit = Credits(whole: 8)
    return CreditDistribution(
      weights: rule.weights,
      base: unit.multiplied(by: calls) ?? .zero
    ) { index in
      [CallGroup(unit: unit, calls: calls, law: AttemptLaw(rate: rates[index]))]
    }
  }

  @Test func `a lattice too fine for a transform is told a little too high`() {
    let fine = [
      CallGroup(unit: Credits(millionths: 3_600_001), calls: 40_000, law: AttemptLaw(rate: 0.05)),
      CallGroup(unit: Credits(millionths: 899_999), calls: 40_000, law: AttemptLaw(rate: 0.1)),
    ]
    let even = [
      CallGroup(unit: Credits(millionths: 3_600_000), calls: 40_000, law: AttemptLaw(rate: 0.05)),
      CallGroup(unit: Credits(millionths: 900_000), calls: 40_000, law: AttemptLaw(rate: 0.1)),
    ]
    let base = Credits(whole: 180_000)
    let (told, exact) = (CreditDistribution(fine, base: base), CreditDistribution(even, base: base))
    for chance in Self.chances {
      let difference = told.quantile(chance).estimate - exact.quantile(chance).estimate
      #expect(difference > 0 && difference < 4, "at \(chance): \(difference)")
    }
  }

  @Test func `what is certain has one amount`() {
    let none = CreditDistribution(
      [CallGroup(unit: Credits(whole: 8), calls: 5, law: AttemptLaw(rate: 0))],
      base: Credits(whole: 40)
    )
    #expect(none.isCertain)
    #expect(none.quantile(0.999) == Credits(whole: 40))
    #expect(none.probability(atMost: Credits(whole: 39)) == 0)
    #expect(none.probability(atMost: Credits(whole: 40)) == 1)
  }

  @Test func `sums of amounts are those of their chances`() {
    var random = SplitMix(seed: 9)
    for size in [3, 40, 300] {
      let masses = (0..<size).map { _ in Double(random.int(in: 1...100)) }
      let one = LatticeDistribution(first: .zero, step: Credits(whole: 2), masses: masses)
      let other = LatticeDistribution(
        first: Credits(whole: 5),
        step: Credits(whole: 2),
        masses: masses.reversed()
      )
      let sum = one.adding(other)
      #expect(abs(sum.mean - one.mean - other.mean) < 1e-9)
      #expect(abs(sum.deviation * sum.deviation - 2 * one.deviation * one.deviation) < 1e-6)
      #expect(sum.first == Credits(whole: 5))
    }
  }
}
