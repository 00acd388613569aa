/// A distribution over numbers that need not be whole.
package protocol RealDistribution: Sendable {
  /// Its mean.
  var mean: Double { get }
  /// Its standard deviation.
  var deviation: Double { get }
  /// Where it can lie, as far as is worth looking.
  var bounds: ClosedRange<Double> { get }
  /// The chance of no more than a number.
  func probability(atMost x: Double) -> Double
}

extension RealDistribution {
  /// The least number that is not exceeded with a chance, by bisection; the chance is above 0 and below 1.
  package func quantile(_ chance: Double) -> Double {
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if probability(atMost: middle) < chance { low = middle } else { high = middle }
    }
    return high
  }
}
