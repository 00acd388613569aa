internal import Glibc

/// The functions that distributions are made of, to about 13 figures.
enum SpecialFunctions {
  private static let precision = 1e-15
  private static let tiny = 1e-300
  private static let most = 100_000

  /// The logarithm of the gamma function, above zero.
  static func logGamma(_ value: Double) -> Double {
    lgamma(value).0
  }

  /// The regularised lower incomplete gamma function P(shape, x).
  ///
  /// Source: NIST Digital Library of Mathematical Functions, 8.7.1 for small x; the continued fraction 8.9.2 else.
  static func lowerGamma(_ shape: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x.isFinite else { return 1 }
    let scale = exp(shape * log(x) - x - logGamma(shape))
    guard x < shape + 1 else { return 1 - scale * upperFraction(shape, x) }
    var term = 1 / shape
    var sum = term
    var divisor = shape
    for _ in 0..<most {
      divisor += 1
      term *= x / divisor
      sum += term
      if term < sum * precision { break }
    }
    return min(1, sum * scale)
  }

  /// The continued fraction of the upper incomplete gamma function, by Lentz's method.
  private static func upperFraction(_ shape: Double, _ x: Double) -> Double {
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for index in 1..<most {
      let a = -Double(index) * (Double(index) - shape)
      b += 2
      d = 1 / away(a * d + b)
      c = away(b + a / c)
      let factor = c * d
      result *= factor
      if abs(factor - 1) < precision { break }
    }
    return result
  }

  /// The regularised incomplete beta function I(x; a, b).
  ///
  /// Source: NIST Digital Library of Mathematical Functions, the continued fraction 8.17.22.
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let scale = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)
    )
    return x < (a + 1) / (a + b + 2)
      ? scale * betaFraction(x, a, b) / a : 1 - scale * betaFraction(1 - x, b, a) / b
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for index in 1..<most {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < precision { break }
    }
    return result
  }

  private static func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
}
