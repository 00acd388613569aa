internal import Quantities

/// Several distributions, of which each is the right one with some weight.
package struct MixedDistribution: RealDistribution {
  private let weights: [Double]
  private let parts: [any RealDistribution]
  /// The mean.
  package let mean: Double
  /// The standard deviation.
  package let deviation: Double
  /// Where any of them can lie.
  package let bounds: ClosedRange<Double>

  /// Mixes distributions, at least one; the weights come to 1.
  package init(weights: [Double], parts: [any RealDistribution]) {
    self.weights = weights
    self.parts = parts
    var (mean, square) = (0.0, 0.0)
    for (weight, part) in zip(weights, parts) { mean += weight * part.mean }
    for (weight, part) in zip(weights, parts) {
      square += weight * (part.deviation * part.deviation + (part.mean - mean) * (part.mean - mean))
    }
    self.mean = mean
    deviation = square.squareRoot()
    let low = parts.map(\.bounds.lowerBound).min() ?? 0
    bounds = low...max(low, parts.map(\.bounds.upperBound).max() ?? 0)
  }

  /// The chance of no more than a number.
  package func probability(atMost x: Double) -> Double {
    var sum = 0.0
    for (weight, part) in zip(weights, parts) {
      sum += weight * (x >= part.bounds.upperBound ? 1 : part.probability(atMost: x))
    }
    return sum
  }

  /// The same on steps from zero, each amount rounded up to the next; what lies below zero counts as zero.
  ///
  /// Between a thousand points the chances are taken as straight lines.
  func lattice(step: Credits) -> LatticeDistribution {
    let size = step.estimate
    // Above this there is less than a part in 10^9.
    let end = min(bounds.upperBound, quantile(1 - 1e-9))
    let count = Int((max(0, end) / size).rounded(.up)) + 1
    let stride = max(1, count / 1000)
    var (before, reached) = (0.0, probability(atMost: 0))
    var masses = [reached]
    masses.reserveCapacity(count)
    while masses.count < count {
      let next = min(masses.count - 1 + stride, count - 1)
      before = reached
      reached = next == count - 1 ? 1 : probability(atMost: Double(next) * size)
      let points = next - masses.count + 1
      masses += repeatElement(max(0, reached - before) / Double(points), count: points)
    }
    return LatticeDistribution(first: .zero, step: step, masses: masses)
  }
}
