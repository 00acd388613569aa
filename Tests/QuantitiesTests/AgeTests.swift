import Quantities
import Testing

@Suite struct AgeTests {
  @Test(arguments: [
    ("0s", 0), ("90s", 90), ("30m", 1800), ("24h", 86_400), ("7d", 604_800),
    ("36500d", 3_153_600_000),
  ])
  func `an age is read with its unit`(text: String, seconds: Int) {
    #expect(Age(reading: text) == Age(seconds: seconds))
  }

  @Test(arguments: [
    "", "24", "h", "-1h", "+1h", "1.5h", "1 h", "01h", "36501d", "1w", "1h30m", "٣h",
    "99999999999999999999h",
  ])
  func `what is no age is not read`(text: String) {
    #expect(Age(reading: text) == nil)
  }

  @Test(arguments: [
    (0, "0 s"), (59, "59 s"), (60, "1 min"), (61, "1 min 1 s"), (3600, "1 h"), (3661, "1 h 1 min"),
    (11_520, "3 h 12 min"), (86_400, "1 d"), (90_059, "1 d 1 h"), (-5, "-5 s"),
  ])
  func `an age is told in its two largest units`(seconds: Int, text: String) {
    #expect(Age(seconds: seconds).description == text)
  }

  @Test func `an age is the time between two moments`() {
    let (start, end) = (Moment(secondsSinceEpoch: 5), Moment(secondsSinceEpoch: 65))
    #expect(Age(from: start, to: end) == Age(seconds: 60))
    #expect(Age(from: end, to: start) < Age(seconds: 0))
  }
}
