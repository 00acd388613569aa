import Statistics
import Testing

/// The expected figures are SciPy's.
struct SpecialFunctionTests {
  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-9 * max(1e-6, abs(expected))
  }

  @Test(arguments: [
    (0.28, 0.01, 0.3051142807140484), (1, 1, 0.6321205588285577), (2.5, 10, 0.9987502694369687),
    (50, 45, 0.24680203440017026), (10_000, 10_100, 0.8413487504471796),
    (3, 0.001, 1.6654171665278094e-10),
  ])
  func `gamma distributions`(shape: Double, x: Double, chance: Double) {
    let gamma = GammaDistribution(shape: shape, scale: 1)
    #expect(isClose(gamma.probability(atMost: x), chance))
  }

  @Test(arguments: [
    (0.01, 0.28, 19.72, 0.6737284890391106), (0.5, 2, 3, 0.6875),
    (0.06, 600, 9400, 0.5049276714252795),
    (0.999, 5, 0.5, 0.9222819921009667), (1e-6, 0.64, 45, 0.0018337967756010035),
  ])
  func `beta distributions`(x: Double, a: Double, b: Double, chance: Double) {
    let beta = BetaDistribution(successes: a, failures: b)
    #expect(isClose(beta.probability(atMost: x), chance))
  }

  @Test(arguments: [
    (2, 0.9, 1.8856180831641272), (5, 0.95, 2.0150483733330233), (30, 0.99, 2.457261542400591),
    (3, 0.1, -1.6377443536962089),
  ])
  func `quantiles of Student's t`(freedom: Double, chance: Double, quantile: Double) {
    #expect(isClose(StudentTDistribution(freedom: freedom).quantile(chance), quantile))
  }

  @Test(arguments: [
    (0.28, 19.72, 0.95, 0.06537442508088576), (0.64, 45, 0.5, 0.007824098660856933),
    (12, 188, 0.99, 0.10515600854657002),
  ])
  func `quantiles of a rate`(a: Double, b: Double, chance: Double, quantile: Double) {
    #expect(isClose(BetaDistribution(successes: a, failures: b).quantile(chance), quantile))
  }

  @Test(arguments: [
    (2.6, 0.9, 4.760700786267856), (40, 0.05, 30.195739194344732), (0.3, 0.5, 0.07313113586695198),
    (2_000_000, 0.95, 2_002_326.7426830775),
  ])
  func `quantiles of a gamma distribution`(shape: Double, chance: Double, quantile: Double) {
    #expect(isClose(GammaDistribution(shape: shape, scale: 1).quantile(chance), quantile))
  }

  @Test(arguments: [
    (0.9, 1.2815515655446004), (0.99, 2.3263478740408408), (0.999, 3.090232306167813),
  ])
  func `quantiles of the normal distribution`(chance: Double, quantile: Double) {
    #expect(isClose(NormalDistribution().quantile(chance), quantile))
  }

  @Test(arguments: [1, 2, 7, 32, 200])
  func `points and weights average powers exactly`(count: Int) {
    let rule = GaussLegendre(count: count)
    for power in 0..<min(2 * count, 12) {
      let mean = zip(rule.nodes, rule.weights).reduce(0.0) { sum, pair in
        sum + pair.1 * (0..<power).reduce(1.0) { product, _ in product * pair.0 }
      }
      #expect(abs(mean - 1 / Double(power + 1)) < 1e-12)
    }
  }
}
