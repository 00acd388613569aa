import Glibc
import Statistics

/// The last week again and again, with normal errors that grow by the root of the weeks.
struct SeasonalNaive {
  private let week: [Double]
  private let deviation: Double

  /// Knows all daily uses, which no ledger does.
  init(_ past: [Double]) {
    week = Array(past.suffix(7))
    let errors = past.indices.dropFirst(7).map { past[$0] - past[$0 - 7] }
    deviation = (errors.reduce(0) { $0 + $1 * $1 } / Double(max(1, errors.count))).squareRoot()
  }

  func quantile(_ chance: Double, days: Int) -> Double {
    let mean = (0..<days).reduce(0) { $0 + week[$1 % 7] }
    let variance = (0..<days).reduce(0) { $0 + deviation * deviation * Double($1 / 7 + 1) }
    return max(0, mean + variance.squareRoot() * NormalDistribution().quantile(chance))
  }
}
