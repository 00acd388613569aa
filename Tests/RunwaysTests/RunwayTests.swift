import Quantities
import Runways
import Testing

@Suite struct RunwayTests {
  private func runway(
    _ available: Int64,
    _ runs: [(day: Double, needs: Int64)],
    burn: BurnForecast? = nil,
    lead: Int = 2
  ) throws -> Runway {
    // 2026-12-07 is a Monday.
    let start = try #require(Moment(reading: "2026-12-07T00:00:00Z"))
    return Runway(
      start: start,
      available: Credits(whole: available),
      horizon: 30,
      target: 0.95,
      leadTime: lead,
      burn: burn,
      runs: runs.enumerated().map {
        PlannedRun(
          name: "p\($0.offset)",
          moment: start.advanced(days: $0.element.day),
          needs: Credits(whole: $0.element.needs)
        )
      }
    )
  }

  private static func steady(_ rate: Int64) throws -> BurnForecast {
    let readings = (0...40).map { day in
      BurnReading(
        moment: Moment(secondsSinceEpoch: (20_000 + day) * 86_400),
        sequence: Int64(day),
        credits: Credits(whole: 100_000 - rate * Int64(day)),
        charged: .zero
      )
    }
    let rules = BurnRules(minimumPurchase: Credits(whole: 1000), increment: Credits(whole: 100))
    return try BurnForecast(BurnSeries(readings: readings, gains: [], rules: rules))
  }

  @Test func `credits run out at the run that they do not cover`() throws {
    let runway = try runway(500, [(3, 200), (1, 300), (7, 1), (40, 900)])
    #expect(runway.runs.map(\.name) == ["p1", "p0", "p2"])
    #expect(runway.firstUncovered?.name == "p2")
    #expect(runway.end(lasting: 0.5)?.description == "2026-12-14T00:00:00Z")
    #expect(runway.end(lasting: 0.95) == runway.end(lasting: 0.5))
    #expect(try self.runway(501, [(3, 200), (1, 300), (7, 1)]).end(lasting: 0.95) == nil)
  }

  @Test func `a run counts at its very second, wherever the time line begins`() throws {
    for second in stride(from: 0, to: 86_400, by: 977) {
      let start = Moment(secondsSinceEpoch: 1_793_404_800 + second)
      let run = PlannedRun(
        name: "a",
        moment: Moment(secondsSinceEpoch: 1_796_083_200),
        needs: Credits(whole: 10)
      )
      let runway = Runway(
        start: start,
        available: Credits(whole: 9),
        horizon: 60,
        target: 0.95,
        leadTime: 2,
        burn: nil,
        runs: [run]
      )
      #expect(runway.firstUncovered == run && runway.end(lasting: 0.5) == run.moment)
    }
  }

  @Test func `burn and runs are laid on one time line`() throws {
    let burn = try Self.steady(100)
    #expect(try runway(1000, [], burn: burn).end(lasting: 0.5)?.day.description == "2026-12-17")
    let both = try runway(1000, [(4.5, 500)], burn: burn)
    #expect(both.end(lasting: 0.5)?.day.description == "2026-12-12")
    #expect(both.firstUncovered == nil)
    let late = try runway(1000, [(6, 500)], burn: burn)
    #expect(late.firstUncovered?.name == "p0")
    #expect(late.end(lasting: 0.5) == late.runs.first?.moment)
  }

  @Test(arguments: [
    // A Thursday: Tuesday and Wednesday pass, so it is ordered on Monday.
    ("2026-12-17", 2, "2026-12-14"), ("2026-12-17", 0, "2026-12-16"),
    ("2026-12-17", 1, "2026-12-15"),
    // Weekends do not count.
    ("2026-12-14", 1, "2026-12-10"), ("2026-12-14", 0, "2026-12-11"),
    ("2026-12-13", 2, "2026-12-09"),
    ("2026-12-15", 5, "2026-12-07"), ("2027-01-01", 3, "2026-12-28"),
  ])
  func `an order comes in time, weekends not counted`(dry: String, lead: Int, order: String) throws
  {
    let day = try #require(Day(reading: dry))
    #expect(Runway.day(lead, businessDaysBefore: day).description == order)
  }

  @Test func `a refill is ordered before credits run out at the target`() throws {
    #expect(try runway(500, [(10, 600)]).orderBy?.description == "2026-12-14")
    #expect(try runway(500, [(10, 500)]).orderBy == nil)
  }

  @Test func `more credits never run out sooner, and a higher chance never later`() throws {
    let burn = try Self.steady(90)
    var last = Moment(secondsSinceEpoch: 0)
    for available in stride(from: Int64(100), to: 2500, by: 130) {
      let runway = try runway(available, [(2.5, 150), (9, 400)], burn: burn)
      let ends = [0.99, 0.9, 0.5, 0.1].map { runway.end(lasting: $0)?.secondsSinceEpoch ?? .max }
      #expect(ends == ends.sorted())
      guard let end = runway.end(lasting: 0.9) else { break }
      #expect(end >= last)
      last = end
    }
  }
}
