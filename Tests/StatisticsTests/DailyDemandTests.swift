import Quantities
import Statistics
import Testing

struct DailyDemandTests {
  private let demand = DailyDemand(mean: 420, deviation: 260, levelSpread: 0.2)

  @Test func `the use of some days has the mean of the days, and a spread of days and level`() {
    let total = demand.total(days: 16)
    #expect(abs(total.mean - 6720) < 1)
    let variance = 260.0 * 260 * 16 * 1.04 + 6720 * 6720 * 0.04
    #expect(abs(total.deviation - variance.squareRoot()) < 6)
  }

  @Test func `a lattice tells the same, rounded up`() {
    let total = demand.total(days: 16)
    let lattice = demand.total(over: [(1, 16)], step: Credits(whole: 5))
    for chance in [0.05, 0.5, 0.95, 0.99] {
      let difference = lattice.quantile(chance).estimate - total.quantile(chance)
      #expect(difference >= -0.5 && difference <= 6, "at \(chance): \(difference)")
    }
  }

  @Test func `a week has its shape, from the day on which it starts`() {
    let working = DailyDemand(
      mean: 10,
      deviation: 0,
      levelSpread: 0,
      week: [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0]
    )
    let means = [0.5, 1, 5, 6.5, 7, 8, 14, 19].map { working.total(days: $0).mean.rounded() }
    #expect(means == [7, 14, 70, 70, 70, 84, 140, 210])
  }

  @Test func `days on which nothing is used neither take nor vary`() {
    let weekend = DailyDemand(
      mean: 100,
      deviation: 60,
      levelSpread: 0.2,
      week: [0, -1e-12, 1.4, 1.4, 1.4, 1.4, 1.4]
    )
    let lattice = weekend.total(over: [(1, 2)], step: Credits(whole: 1))
    #expect(lattice.last == .zero)
    #expect(weekend.total(days: 3).quantile(0.95) > 140)
  }

  @Test func `a demand without spread is its mean`() {
    let steady = DailyDemand(mean: 10, deviation: 0, levelSpread: 0)
    #expect(steady.total(days: 3).quantile(0.9) == 30)
    #expect(DailyDemand.none.total(days: 30).probability(atMost: 0) == 1)
    #expect(DailyDemand.none.total(over: [(1, 30)], step: Credits(whole: 1)).last == .zero)
  }
}
