import LedgerSimulation
import Testing

/// Runs that share a ledger, against a service that keeps the true balance; a million of these schedules are run by
/// `Tests/Simulation/run.sh`.
@Suite struct SimulationTests {
  @Test(arguments: SimulatedWorld.promised, [UInt64(0), 500])
  func `no credit is granted twice, and no hold stays`(_ world: SimulatedWorld, _ first: UInt64) {
    let simulation = Simulation(rule: .real, world: world)
    let counts = simulation.run(first..<(first + 500), auditing: 8)
    #expect(counts.failures == [:])
    #expect(counts.grants > counts.schedules)
    #expect(counts.beyondPromise < counts.schedules / 20)
  }

  @Test(
    arguments: [
      (ClaimRule.balanceAlone, 0), (.openHoldsAlone, 0), (.readingOrderIgnored, 0),
      (.noLagWindow, 0), (.noCeiling, 0), (.ceilingWithTheReading, 7800), (.expiryFrees, 200),
      (.progressFrees, 8800), (.nobodyVerifies, 200),
    ] as [(ClaimRule, UInt64)]
  )
  func `a rule that is wrong is caught`(_ rule: ClaimRule, _ first: UInt64) {
    let simulation = Simulation(rule: rule, world: rule.needsWrongAnswers ? .wrong : .late)
    let counts = simulation.run(first..<(first + 400), auditing: .max, untilFailure: true)
    guard case .overdraft = counts.failures.values.first else {
      Issue.record("\(rule) overdraws in none of \(counts.schedules) schedules")
      return
    }
  }

  @Test func `every rule that is wrong is among those that are caught`() {
    #expect(ClaimRule.mutants.count == 9)
  }
}
