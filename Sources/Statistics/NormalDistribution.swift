internal import Glibc

/// The normal distribution.
package struct NormalDistribution: RealDistribution, Hashable {
  /// Its mean.
  package let mean: Double
  /// Its standard deviation, above zero.
  package let deviation: Double

  /// Makes a distribution.
  package init(mean: Double = 0, deviation: Double = 1) {
    self.mean = mean
    self.deviation = deviation
  }

  /// Forty deviations to both sides.
  package var bounds: ClosedRange<Double> { mean - 40 * deviation...mean + 40 * deviation }

  /// The chance of no more than a number.
  package func probability(atMost x: Double) -> Double {
    erfc((mean - x) / deviation / 2.0.squareRoot()) / 2
  }
}
