/// One number, for certain.
package struct PointDistribution: RealDistribution, Hashable {
  /// The number.
  package let mean: Double

  /// Makes a distribution.
  package init(mean: Double) {
    self.mean = mean
  }

  /// Zero.
  package var deviation: Double { 0 }
  /// The number alone.
  package var bounds: ClosedRange<Double> { mean...mean }

  /// Zero or one.
  package func probability(atMost x: Double) -> Double { x >= mean ? 1 : 0 }
}
