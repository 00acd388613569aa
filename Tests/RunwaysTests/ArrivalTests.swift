import Quantities
import Runways
import TestSupport
import Testing

/// When a refill is there that is ordered on a day.
@Suite struct ArrivalTests {
  @Test(arguments: [
    // 23 November 2026 is a Monday.
    ("2026-11-23", 0, "2026-11-24"), ("2026-11-23", 2, "2026-11-26"),
    ("2026-11-25", 2, "2026-11-28"), ("2026-11-26", 2, "2026-12-01"),
    ("2026-11-27", 0, "2026-11-28"), ("2026-11-27", 1, "2026-12-01"),
    ("2026-11-28", 0, "2026-12-01"), ("2026-11-28", 2, "2026-12-03"),
    ("2026-11-29", 2, "2026-12-03"), ("2026-11-23", 5, "2026-12-01"),
    ("2028-02-28", 1, "2028-03-01"), ("2026-12-31", 1, "2027-01-02"),
  ])
  func `business days pass whole, from the next one on`(
    day: String,
    lead: Int,
    arrival: String
  ) throws {
    let ordered = try #require(Day(reading: day))
    #expect(Runway.arrival(orderedOn: ordered, businessDays: lead).description == arrival)
  }

  /// One day after the other: the first business day is that of the order, and then so many pass.
  private static func slowArrival(_ day: Day, _ lead: Int) -> Day {
    var (day, passed) = (day, -1)
    while true {
      if !day.isWeekend { passed += 1 }
      day = day.advanced(by: 1)
      if passed == lead { return day }
    }
  }

  @Test(arguments: UInt64(0)..<1000)
  func `a refill arrives as counted day by day, and never sooner for a later order`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let day = Day(daysSinceEpoch: random.int(in: 0...40_000))
    let lead = random.int(in: 0...60)
    let arrival = Runway.arrival(orderedOn: day, businessDays: lead)
    #expect(arrival == Self.slowArrival(day, lead))
    #expect(arrival > day)
    #expect(Runway.arrival(orderedOn: day.advanced(by: 1), businessDays: lead) >= arrival)
    #expect(Runway.arrival(orderedOn: day, businessDays: lead + 1) > arrival)
  }

  @Test(arguments: UInt64(0)..<1000)
  func `the last day to order is the last on which it comes in time`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let needed = Day(daysSinceEpoch: random.int(in: 100...40_000))
    let lead = random.int(in: 0...60)
    let last = Runway.day(lead, businessDaysBefore: needed)
    #expect(!last.isWeekend)
    #expect(Runway.arrival(orderedOn: last, businessDays: lead) <= needed)
    #expect(Runway.arrival(orderedOn: last.advanced(by: 1), businessDays: lead) > needed)
  }
}
