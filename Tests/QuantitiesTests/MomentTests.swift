import Quantities
import Testing
import TestSupport

@Suite struct MomentTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (86_399, "1970-01-01T23:59:59Z"),
      (1_796_113_800, "2026-12-01T08:30:00Z"), (.max, "9999-12-31T23:59:59Z"),
      (.min, "0001-01-01T00:00:00Z"),
    ])
  func `a moment is printed in UTC`(seconds: Int, text: String) {
    #expect(Moment(secondsSinceEpoch: seconds).description == text)
  }

  @Test(arguments: [-62_135_596_800, -1, 0, 86_399, 1_796_113_800, 253_402_300_799])
  func `a moment is read as it is printed`(seconds: Int) {
    let moment = Moment(secondsSinceEpoch: seconds)
    #expect(Moment(reading: moment.description) == moment)
  }

  @Test(arguments: [
    "", "2026-12-01", "2026-12-01T08:30:00", "2026-12-01 08:30:00Z", "2026-12-01T08:30:60Z",
    "2026-12-01T24:00:00Z", "2026-12-01T08:60:00Z", "2026-02-29T08:30:00Z", "2026-12-01T08:30:0xZ",
    "2026-12-01T08:30:00+01:00", "2026-12-01T08:30:00z", "2026-12-01T-1:30:00Z",
  ])
  func `what is no moment is not read`(text: String) {
    #expect(Moment(reading: text) == nil)
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `a moment falls on its day`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let day = Day(daysSinceEpoch: random.int(in: -100_000...100_000))
    let start = Moment(startOf: day)
    let later = Moment(secondsSinceEpoch: start.secondsSinceEpoch + random.int(in: 0...86_399))
    #expect(later.day == day)
    #expect(Moment(reading: later.description) == later)
    #expect(!(later < start))
    #expect(Moment(secondsSinceEpoch: start.secondsSinceEpoch - 1).day < day)
    #expect(start.description == "\(day)T00:00:00Z")
  }
}
