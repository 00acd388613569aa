import Catalogues
import Diagnostics
import Forecasting
import Glibc
import PlanSupport
import Quantities
import Statistics
import TestSupport

/// How often a batch of 10,000 outputs at 8 credits stayed within what was told as needed with 95 %.
package struct RateTrial: Sendable {
  /// How the account behaves.
  package let account: RateAccount
  /// What was recorded before the batch.
  package let history: RecordedHistory
  /// How many trials were made.
  package let count: Int
  /// How often the batch took no more than what `check` tells.
  package private(set) var covered = 0
  /// The same of the 95 % quantile at the rate that was counted, as if it were the true one.
  package private(set) var coveredByCount = 0

  private static let outputs = 10_000
  private static let price = Credits(whole: 8)

  /// Makes so many trials.
  package init(_ account: RateAccount, _ history: RecordedHistory, count: Int, seed: UInt64) {
    (self.account, self.history, self.count) = (account, history, count)
    let estimated = Estimated(
      jobs: "  - {id: a, model: sample, count: \(Self.outputs)}\n",
      with: Self.catalogue
    )
    precondition(!estimated.findings.hasErrors, "\(estimated.findings.shown)")
    for trial in 0..<count {
      var random = SplitMix(seed: seed &+ UInt64(trial) &* 0x2545_F491_4F6C_DD1D)
      take(estimated, &random)
    }
  }

  /// The part that was covered.
  package var coverage: Double { Double(covered) / Double(max(1, count)) }
  /// The part that was covered by what a count tells.
  package var coverageByCount: Double { Double(coveredByCount) / Double(max(1, count)) }

  private mutating func take(_ estimated: Estimated, _ random: inout SplitMix) {
    let runs = history.drawn(from: account, &random)
    let taken = Self.batch(at: account.rate(&random), &random)
    let forecaster = BatchForecaster(
      estimated.estimate,
      RecordedRates(["sample": runs]),
      confidence: ForecastSettings.usualConfidence
    )
    if let needed = forecaster?.forecast()?.forecast.needed, taken <= needed { covered += 1 }
    if taken <= Self.countedNeed(runs) { coveredByCount += 1 }
  }

  /// What a batch takes whose outputs are made again at a rate until they are right.
  private static func batch(at rate: Double, _ random: inout SplitMix) -> Credits {
    var calls = outputs
    guard rate > 0 else { return price.times(calls) }
    for _ in 0..<outputs {
      calls += Int(log(1 - Double.random(in: 0..<1, using: &random)) / log(rate))
    }
    return price.times(calls)
  }

  private static func countedNeed(_ runs: [RecordedRates.Run]) -> Credits {
    let redone = runs.reduce(0) { $0 + $1.redone }
    let rate = Double(redone) / Double(runs.reduce(0) { $0 + $1.billed })
    let calls = CallGroup(unit: price, calls: Int64(outputs), law: AttemptLaw(rate: rate))
    return CreditDistribution([calls], base: price.times(outputs)).quantile(0.95)
  }

  private static let catalogue = TestCatalogue.reading(
    """
    creditcast_catalogue: 1
    provider: test
    credit_usd: "0.01"
    checked_on: 2026-09-22
    models:
      - id: sample
        name: Sample
        kind: image
        endpoint: /sample
        prices: [{from: 2024-01-01, credits: "\(price)", date_is: exact, source: test}]
    """
  )
}

extension RateTrial {
  /// The heading of the table.
  package static let heading = """
    | rate | recorded outputs | trials | told as 95 % covers | the counted rate covers |
    | --- | --: | --: | --: | --: |
    """

  /// The line of the table.
  package var row: String {
    func percent(_ part: Double) -> String { "\((part * 1000).rounded() / 10) %" }
    return "| \(account.rawValue) | \(history.total) | \(count) | \(percent(coverage)) |"
      + " \(percent(coverageByCount)) |"
  }
}

extension Credits {
  fileprivate func times(_ count: Int) -> Credits {
    Credits(millionths: millionths * Int128(count))
  }
}
