import Invoicing
import Quantities
import TestSupport
import Testing

@Suite struct StandingTests {
  @Test(arguments: InvoicingCase.all)
  func `an account stands where a hand puts it`(_ sample: InvoicingCase) {
    #expect(sample.told == sample.expected)
  }

  @Test func `there are at least forty cases`() {
    #expect(InvoicingCase.all.count >= 40)
    #expect(Set(InvoicingCase.all.map(\.name)).count == InvoicingCase.all.count)
  }

  @Test(arguments: [
    ("UTC", 0), ("+00:00", 0), ("+02:00", 120), ("-05:30", -330), ("+14:00", 840),
    ("-12:00", -720),
  ])
  func `an offset is read`(text: String, minutes: Int) {
    #expect(UTCOffset(reading: text)?.minutes == minutes)
    #expect(
      UTCOffset(reading: text).map { UTCOffset(reading: $0.description) }??.minutes == minutes
    )
  }

  @Test(arguments: [
    "", "utc", "Z", "2", "+2", "+2:00", "+02:60", "+14:01", "-12:01", "02:00", "+02.00", "+0x:00",
    "Europe/Berlin", "+02:000", "+٠٢:٠٠",
  ])
  func `another spelling of an offset is refused`(text: String) {
    #expect(UTCOffset(reading: text) == nil)
  }

  @Test func `months follow each other without a gap`() {
    var month = CalendarMonth(of: Day(daysSinceEpoch: 0))
    for _ in 0..<2400 {
      let next = month.advanced(by: 1)
      #expect(next.first.days(since: month.last) == 1 && month < next)
      #expect(CalendarMonth(of: month.last) == month && CalendarMonth(of: month.first) == month)
      month = next
    }
  }

  @Test func `a streak is the runs of months counted by brute force`() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let needed = Int(random.next() % 5) + 1
      let reached = (0..<18).map { _ in random.next() % 3 > 0 }
      var streak = Streak(needed: needed)
      for (index, isReached) in reached.enumerated() {
        streak = streak.after(isReached ? .reached : .short)
        let run = reached[...index].reversed().prefix { $0 }.count
        #expect(streak.length == min(run, needed))
        #expect(streak.after(.open) == streak)
      }
    }
  }
}
