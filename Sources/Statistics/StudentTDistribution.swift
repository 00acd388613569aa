internal import Glibc

/// Student's t distribution around zero.
package struct StudentTDistribution: RealDistribution, Hashable {
  /// The degrees of freedom, above zero.
  package let freedom: Double

  /// Makes a distribution.
  package init(freedom: Double) {
    self.freedom = freedom
  }

  /// Zero; with one degree of freedom or less there is none.
  package var mean: Double { freedom > 1 ? 0 : .nan }
  /// The standard deviation; infinite with two degrees of freedom or less.
  package var deviation: Double {
    freedom > 2 ? (freedom / (freedom - 2)).squareRoot() : .infinity
  }
  /// Where all but a part in 10^12 lies, with two degrees of freedom or more.
  package var bounds: ClosedRange<Double> { -1e7...1e7 }

  /// The chance of no more than a number.
  ///
  /// Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.4, by the incomplete beta function.
  package func probability(atMost x: Double) -> Double {
    let tail = SpecialFunctions.incompleteBeta(freedom / (freedom + x * x), freedom / 2, 0.5) / 2
    return x > 0 ? 1 - tail : tail
  }
}
