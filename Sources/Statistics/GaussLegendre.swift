internal import Glibc

/// Points and weights by which functions are averaged over the range from 0 to 1.
package struct GaussLegendre: Sendable {
  /// The points, in order.
  package let nodes: [Double]
  /// The weight of each; together 1.
  package let weights: [Double]

  /// Makes a rule of so many points, at least 1.
  ///
  /// Source: NIST Digital Library of Mathematical Functions, 3.5(v); the roots by Newton's method.
  package init(count: Int) {
    var nodes = [Double](repeating: 0.5, count: count)
    var weights = [Double](repeating: 1, count: count)
    for index in 0..<(count + 1) / 2 {
      var x = cos(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        let (value, derivative) = Self.legendre(count, x)
        slope = derivative
        let step = value / derivative
        x -= step
        if abs(step) < 1e-15 { break }
      }
      let weight = 1 / ((1 - x * x) * slope * slope)
      (nodes[index], weights[index]) = ((1 - x) / 2, weight)
      (nodes[count - 1 - index], weights[count - 1 - index]) = ((1 + x) / 2, weight)
    }
    self.nodes = nodes
    self.weights = weights
  }

  /// A Legendre polynomial and its derivative.
  private static func legendre(_ degree: Int, _ x: Double) -> (value: Double, derivative: Double) {
    var (last, value) = (1.0, x)
    guard degree > 1 else { return (x, 1) }
    for n in 2...degree {
      let next = (Double(2 * n - 1) * x * value - Double(n - 1) * last) / Double(n)
      (last, value) = (value, next)
    }
    return (value, Double(degree) * (x * value - last) / (x * x - 1))
  }
}
