import Statistics
import TestSupport

/// How the rate at which outputs are made again behaves in a simulated account.
package enum RateAccount: String, Sendable, CaseIterable {
  /// Each run has a rate of its own, worth twenty trials around the level.
  case moves
  /// The rate never changes.
  case stays

  /// The level of all rates.
  package static let level = 0.05

  /// The rate of a run.
  func rate(_ random: inout SplitMix) -> Double {
    switch self {
    case .stays: Self.level
    case .moves:
      BetaDistribution(successes: 20 * Self.level, failures: 20 * (1 - Self.level))
        .quantile(.random(in: 0..<1, using: &random))
    }
  }
}
