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
}
