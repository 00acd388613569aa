import Quantities
import Testing
import TestSupport

@Suite struct DayTests {
  @Test(arguments: 1970...2100)
  func `every day of a year has one number and one spelling`(year: Int) throws {
    var expected = try #require(Day(year: year, month: 1, day: 1)).daysSinceEpoch
    for month in 1...12 {
      for day in 1...31 {
        guard let value = Day(year: year, month: month, day: day) else { continue }
        #expect(value.daysSinceEpoch == expected)
        expected += 1
        #expect(Day(daysSinceEpoch: value.daysSinceEpoch) == value)
        #expect(Day(reading: value.description) == value)
      }
    }
    #expect(Day(year: year + 1, month: 1, day: 1)?.daysSinceEpoch == expected)
    let isLeap = year % 4 == 0 && year != 2100
    #expect(
      expected - (Day(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0) == (isLeap ? 366 : 365)
    )
  }

  @Test(
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-12-01", 20788),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func `known days have known numbers`(text: String, number: Int) throws {
    let day = try #require(Day(reading: text))
    #expect(day.daysSinceEpoch == number)
    #expect(Day(daysSinceEpoch: number).description == text)
  }

  @Test(
    arguments: [
      "2025-02-29", "2100-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01",
      "2026-01-00", "2026-01-32", "0000-01-01", "2026-1-01", "2026-01-1", "26-01-01", "20260101",
      "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00:00Z", "+026-01-01",
      "-026-01-01", "2026-01-0１", "２０２６-01-01", "2026-0a-01", "", "2026-01-",
    ])
  func `an impossible day is refused`(text: String) {
    #expect(Day(reading: text) == nil)
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `days are ordered and counted as their numbers`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let (a, b) = (random.int(in: -700_000...2_900_000), random.int(in: -700_000...2_900_000))
    let (left, right) = (Day(daysSinceEpoch: a), Day(daysSinceEpoch: b))
    #expect((left < right) == (a < b))
    #expect((left.description < right.description) == (a < b))
    #expect(left.days(since: right) == a - b)
    #expect(Day(reading: left.description) == left)
  }

  @Test func `numbers beyond the calendar stop at its ends`() {
    #expect(Day(daysSinceEpoch: .max).description == "9999-12-31")
    #expect(Day(daysSinceEpoch: .min).description == "0001-01-01")
    #expect(Day(daysSinceEpoch: .max).days(since: Day(daysSinceEpoch: .min)) == 3_652_058)
  }
}
