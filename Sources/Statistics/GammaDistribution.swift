internal import Glibc

/// The gamma distribution, moved to the right by some amount.
package struct GammaDistribution: RealDistribution, Hashable {
  /// Its shape, above zero.
  package let shape: Double
  /// Its scale, above zero.
  package let scale: Double
  /// Where it begins.
  package let start: Double

  /// Makes a distribution.
  package init(shape: Double, scale: Double, start: Double = 0) {
    self.shape = shape
    self.scale = scale
    self.start = start
  }

  /// The one that begins at zero and has a mean and a deviation, both above zero.
  package init(mean: Double, deviation: Double) {
    let ratio = mean / deviation
    self.init(shape: ratio * ratio, scale: deviation * deviation / mean)
  }

  /// Its mean.
  package var mean: Double { start + shape * scale }
  /// Its standard deviation.
  package var deviation: Double { shape.squareRoot() * scale }
  /// From where it begins to where less than a part in 10^15 is left.
  package var bounds: ClosedRange<Double> {
    start...start + scale * (shape + 12 * shape.squareRoot() + 60)
  }

  /// The chance of no more than a number.
  package func probability(atMost x: Double) -> Double {
    // Beyond this shape the incomplete gamma function takes long, and the cube root is normal to nine figures.
    guard shape < 1e6 else { return wilsonHilferty((x - start) / scale) }
    return SpecialFunctions.lowerGamma(shape, (x - start) / scale)
  }

  /// Source: Wilson and Hilferty (1931), “The distribution of chi-square”.
  private func wilsonHilferty(_ x: Double) -> Double {
    let spread = 1 / (9 * shape)
    return NormalDistribution(mean: 1 - spread, deviation: spread.squareRoot())
      .probability(atMost: cbrt(max(0, x) / shape))
  }
}
