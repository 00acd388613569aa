import Charts
import Quantities
import TestSupport
import Testing

@Suite struct TimeScaleTests {
  private static func scale(_ start: String, _ end: String, marks: Int = 6) throws -> TimeScale {
    TimeScale(
      covering: try #require(Moment(reading: start))...#require(Moment(reading: end)),
      marks: marks
    )
  }

  @Test(arguments: [
    ("2026-11-01T08:00:00Z", "2026-11-22T08:00:00Z", "Nov 4, Nov 8, Nov 12, Nov 16, Nov 20"),
    ("2026-11-20T06:00:00Z", "2026-11-22T08:00:00Z", "12:00, Nov 21, 12:00, Nov 22"),
    ("2026-11-20T06:01:00Z", "2026-11-20T06:21:00Z", "06:05, 06:10, 06:15, 06:20"),
    ("2026-11-20T06:00:58Z", "2026-11-20T06:01:08Z", "06:00:58, 06:01:00, 06:01:02, 06:01:04"),
    ("2024-02-20T00:00:00Z", "2024-03-03T00:00:00Z", "Feb 20, Feb 24, Feb 28, Mar 3"),
    ("2025-11-20T00:00:00Z", "2026-04-20T00:00:00Z", "2025-12, 2026-01, 2026-02, 2026-03"),
    ("2019-05-20T00:00:00Z", "2026-04-20T00:00:00Z", "2020, 2022, 2024, 2026"),
  ])
  func `marks stand at round times`(start: String, end: String, labels: String) throws {
    let scale = try Self.scale(start, end)
    #expect(scale.marks.map(\.label).joined(separator: ", ").hasPrefix(labels))
  }

  @Test func `a lone moment stands in the middle of a day`() throws {
    let scale = try Self.scale("2026-11-20T06:00:00Z", "2026-11-20T06:00:00Z")
    let moment = try #require(Moment(reading: "2026-11-20T06:00:00Z"))
    #expect(scale.place(of: moment, places: 101) == 50)
    #expect(Age(from: scale.start, to: scale.end).seconds == 86_400)
  }

  @Test(arguments: UInt64(0)..<3000)
  func `any stretch of time has some marks, within it and in order`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let calendar = -62_135_596_800...253_402_300_799
    let start = random.int(in: calendar)
    let longest = (0..<random.int(in: 0...12)).reduce(1) { power, _ in power * 10 }
    let end = min(calendar.upperBound, start + random.int(in: 0...longest))
    let count = random.int(in: 1...12)
    let scale = TimeScale(
      covering: Moment(secondsSinceEpoch: start)...Moment(secondsSinceEpoch: end),
      marks: count
    )
    #expect((1...count).contains(scale.marks.count), "\(scale)")
    let moments = scale.marks.map(\.moment)
    #expect(moments == moments.sorted() && Set(moments).count == moments.count)
    #expect(moments.allSatisfy { scale.start <= $0 && $0 <= scale.end })
    if count >= 4, end > start { #expect(scale.marks.count >= 2, "\(scale)") }
  }

  @Test func `the whole calendar has a scale`() {
    let scale = TimeScale(
      covering: Moment(secondsSinceEpoch: .min / 4)...Moment(secondsSinceEpoch: .max / 4),
      marks: 6
    )
    #expect(scale.marks.map(\.label) == ["0001", "2000", "4000", "6000", "8000"])
  }
}
