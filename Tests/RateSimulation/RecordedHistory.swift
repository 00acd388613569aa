import Forecasting
import Statistics
import TestSupport

/// How many outputs were recorded before a batch, in how many runs.
package struct RecordedHistory: Sendable {
  /// How many runs there were.
  package let runs: Int
  /// How many outputs each had.
  package let outputs: Int

  /// All outputs.
  package var total: Int { runs * outputs }

  /// The histories of the table.
  package static let told = [
    RecordedHistory(runs: 1, outputs: 20), RecordedHistory(runs: 10, outputs: 20),
    RecordedHistory(runs: 20, outputs: 100), RecordedHistory(runs: 100, outputs: 200),
  ]

  /// Draws what was recorded of an account.
  func drawn(from account: RateAccount, _ random: inout SplitMix) -> [RecordedRates.Run] {
    (0..<runs).map { _ in
      let rate = account.rate(&random)
      let redone = (0..<outputs).count { _ in Double.random(in: 0..<1, using: &random) < rate }
      return RecordedRates.Run(billed: Int64(outputs), redone: Int64(redone))
    }
  }
}
