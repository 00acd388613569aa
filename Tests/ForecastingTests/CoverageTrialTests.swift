import RateSimulation
import Testing

/// A short run of the simulation whose long run stands in the documentation.
@Suite struct CoverageTrialTests {
  /// Three deviations of a count of 40 around the bar of 94 to 96.5 percent.
  private static let bar = 0.84...1.0

  @Test(arguments: RecordedHistory.told.dropLast())
  func `what is told as 95 % covers so many batches, where a counted rate does not`(
    history: RecordedHistory
  ) {
    let trial = RateTrial(.moves, history, count: 40, seed: 7 << 32)
    #expect(Self.bar.contains(trial.coverage), "\(trial.row)")
    #expect(trial.coverageByCount < 0.85, "\(trial.row)")
  }
}
