internal import Glibc

/// How often a call is made again before its output is right: each billed attempt fails with the same chance.
///
/// Counted are the attempts beyond the first one: a geometric distribution, cut at the limit.
package struct AttemptLaw: Sendable, Hashable {
  /// The chance that a billed attempt must be made again, from 0 to below 1.
  package let rate: Double
  /// The most billed attempts; nil for no limit.
  package let limit: Int?

  /// Makes a law; a limit is at least 1.
  package init(rate: Double, limit: Int? = nil) {
    self.rate = rate
    self.limit = limit
  }

  /// Whether there is nothing to be made again.
  package var isCertain: Bool { rate <= 0 || limit == 1 }

  /// The mean of the further attempts.
  package var mean: Double { cumulants.mean }

  /// The variance of the further attempts.
  package var variance: Double { cumulants.variance }

  /// The mean of the further attempts, and their second and third central moment.
  var cumulants: (mean: Double, variance: Double, third: Double) {
    guard !isCertain else { return (0, 0, 0) }
    let good = 1 - rate
    guard let limit else {
      return (rate / good, rate / (good * good), rate * (1 + rate) / (good * good * good))
    }
    var (first, second, third, reached) = (0.0, 0.0, 0.0, rate)
    for attempt in 1..<limit where reached > 0 {
      // The chance of at least so many attempts tells all moments by sums.
      let count = Double(attempt)
      first += reached
      second += (2 * count - 1) * reached
      third += (3 * count * count - 3 * count + 1) * reached
      reached *= rate
    }
    let variance = second - first * first
    return (first, variance, third - 3 * first * second + 2 * first * first * first)
  }

  /// The logarithm of the mean of exp(s × further attempts); infinite where there is no mean.
  func logMoment(_ s: Double) -> Double {
    guard !isCertain else { return 0 }
    let x = rate * exp(s)
    guard let limit else { return x < 1 ? log((1 - rate) / (1 - x)) : .infinity }
    let steps = Double(limit - 1)
    // x to a high power may be beyond all numbers; then only the last attempt counts.
    let last = steps * log(x)
    guard last < 600 else { return last + log1p((1 - rate) / (x - 1)) }
    guard abs(x - 1) > 1e-9 else { return log((1 - rate) * steps + 1) }
    return log((1 - rate) * (1 - exp(last)) / (1 - x) + exp(last))
  }

  /// The size's logarithm and the angle of the characteristic function at an angle.
  func characteristic(_ angle: Double) -> (logSize: Double, angle: Double) {
    // Divides (1 - r)(1 - w) + w(1 - x) by 1 - x, where x = r exp(i angle) and w is x to the last step.
    let (xr, xi) = (rate * cos(angle), rate * sin(angle))
    var (re, im) = (1 - rate, 0.0)
    if let limit {
      let steps = Double(limit - 1)
      let size = pow(rate, steps)
      let (wr, wi) = (size * cos(steps * angle), size * sin(steps * angle))
      re += wr * (rate - xr) + wi * xi
      im += wi * (rate - xr) - wr * xi
    }
    let below = (1 - xr) * (1 - xr) + xi * xi
    return (
      (log(re * re + im * im) - log(below)) / 2,
      atan2(im, re) + atan2(xi, 1 - xr)
    )
  }
}
