/// Many schedules, one for each seed.
package struct Simulation: Sendable {
  /// How claims are decided.
  package let rule: ClaimRule
  /// What goes on around.
  package let world: SimulatedWorld

  /// Makes a simulation.
  package init(rule: ClaimRule, world: SimulatedWorld) {
    self.rule = rule
    self.world = world
  }

  /// What schedules came to.
  package struct Counts: Sendable, Hashable {
    /// How many were run.
    package var schedules = 0
    /// How many claims were granted.
    package var grants = 0
    /// In how many a wrong balance was believed because it was possible.
    package var beyondPromise = 0
    /// The seeds that failed, each with what went wrong.
    package var failures: [UInt64: ScheduleFailure] = [:]

    /// Makes counts of nothing.
    package init() {}

    /// Takes others in.
    package mutating func add(_ other: Counts) {
      schedules += other.schedules
      grants += other.grants
      beyondPromise += other.beyondPromise
      failures.merge(other.failures) { first, _ in first }
    }
  }

  /// Runs the schedules of some seeds, and stops at the first that fails where that is enough.
  package func run(
    _ seeds: Range<UInt64>,
    auditing every: UInt64,
    untilFailure: Bool = false
  ) -> Counts {
    var counts = Counts()
    for seed in seeds {
      var schedule = Schedule(seed: seed, rule: rule, world: world)
      do throws(ScheduleFailure) {
        try schedule.run(auditing: seed % every == 0)
      } catch {
        counts.failures[seed] = error
      }
      counts.schedules += 1
      counts.grants += schedule.grants
      counts.beyondPromise += schedule.isBeyondPromise ? 1 : 0
      if untilFailure, !counts.failures.isEmpty { break }
    }
    return counts
  }
}
