import RunwaySimulation
import Testing

/// A short run of the simulation whose long run stands in the documentation.
@Suite struct CalibrationTrialTests {
  @Test(arguments: AccountKind.allCases)
  func `credits run out before P10 in about one of ten accounts`(kind: AccountKind) {
    let trial = RunwayTrial(kind, count: 120, seed: 7 << 32)
    #expect(trial.count == 120)
    // Three deviations of a count of 120 around the bar of 5 to 12 percent.
    #expect((0.005...0.21).contains(trial.earlyPart), "\(trial.row)")
    #expect(trial.loss <= trial.naiveLoss, "\(trial.row)")
  }

  @Test(arguments: [AccountKind.steady, .working, .bursty])
  func `what is to last with 95 % lasts about as often`(kind: AccountKind) throws {
    let trial = try RefillTrial(kind, count: 25, seed: 7 << 32)
    #expect(trial.count == 25)
    // Three deviations of a count of 25 above 5 percent.
    #expect(trial.stopPart <= 0.18, "\(trial.row)")
  }
}
