import RunwaySimulation
import Testing

/// A short run of the simulation whose long run stands in the documentation.
@Suite struct CalibrationTrialTests {
  @Test(arguments: AccountKind.allCases)
  func `credits run out before P10 in about one of ten accounts`(kind: AccountKind) {
    let trial = RunwayTrial(kind, count: 300, seed: 7 << 32)
    #expect(trial.count == 300)
    // Three deviations of a count of 300 around the bar of 5 to 12 percent.
    #expect((0.02...0.17).contains(trial.earlyPart), "\(trial.row)")
    #expect(trial.loss <= trial.naiveLoss, "\(trial.row)")
  }

  @Test(arguments: AccountKind.allCases)
  func `what is to last with 95 % lasts about as often`(kind: AccountKind) throws {
    let trial = try RefillTrial(kind, count: 300, seed: 7 << 32)
    #expect(trial.count == 300)
    // Three deviations of a count of 300 around 5 percent, and one and a half points.
    #expect((0.0...0.11).contains(trial.stopPart), "\(trial.row)")
  }
}
