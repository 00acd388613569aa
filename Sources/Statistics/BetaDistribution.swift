/// The beta distribution: what is believed of a rate.
package struct BetaDistribution: RealDistribution, Hashable {
  /// How much speaks for it, above zero.
  package let successes: Double
  /// How much speaks against it, above zero.
  package let failures: Double

  /// Makes a distribution.
  package init(successes: Double, failures: Double) {
    self.successes = successes
    self.failures = failures
  }

  /// How many trials it is worth.
  package var weight: Double { successes + failures }
  /// Its mean.
  package var mean: Double { successes / weight }
  /// Its variance.
  package var variance: Double { mean * (1 - mean) / (weight + 1) }
  /// Its standard deviation.
  package var deviation: Double { variance.squareRoot() }
  /// From 0 to 1.
  package var bounds: ClosedRange<Double> { 0...1 }

  /// The chance of no more than a rate.
  package func probability(atMost x: Double) -> Double {
    SpecialFunctions.incompleteBeta(x, successes, failures)
  }

  /// What is believed after so many trials, of which so many succeeded.
  package func updated(successes count: Double, of trials: Double) -> BetaDistribution {
    BetaDistribution(successes: successes + count, failures: failures + trials - count)
  }
}

extension BetaDistribution {
  /// What is believed of a rate that is drawn anew around this level, worth so many trials each time.
  ///
  /// It has the same mean, and the variance of both together.
  package func moving(_ trials: Double) -> BetaDistribution {
    let weight = (self.weight + 1) * (trials + 1) / (trials + 1 + self.weight) - 1
    return BetaDistribution(successes: mean * weight, failures: (1 - mean) * weight)
  }
}
