import Charts
import Quantities
import TestSupport
import Testing

@Suite struct AmountScaleTests {
  private static func credits(_ text: String) throws -> Credits {
    try #require(Credits(reading: text))
  }

  @Test(arguments: [
    ("0", "1204.5", "0 500 1000 1500"), ("0", "0", "0 0.2 0.4 0.6 0.8 1"),
    ("-310", "0", "-400 -300 -200 -100 0"), ("-5", "12", "-5 0 5 10 15"),
    ("0", "0.000001", "0 0.000001"), ("0", "0.000007", "0 0.000002 0.000004 0.000006 0.000008"),
    ("0", "100", "0 20 40 60 80 100"), ("0", "101", "0 50 100 150"),
    ("900", "1000", "0 200 400 600 800 1000"),
  ])
  func `marks are few, round, and hold zero`(low: String, high: String, marks: String) throws {
    let scale = AmountScale(covering: try Self.credits(low)...Self.credits(high), steps: 5)
    #expect(scale.marks.map(\.description).joined(separator: " ") == marks)
  }

  @Test func `the largest amounts have a scale as well`() {
    let limit = Credits(millionths: Credits.limit)
    let scale = AmountScale(covering: Credits(millionths: -Credits.limit)...limit, steps: 5)
    #expect(scale.high == limit)
    #expect(scale.place(of: limit, places: 1000) == 0)
    #expect(scale.place(of: .zero, places: 1001) == 500)
  }

  @Test(arguments: UInt64(0)..<2000)
  func `any amounts lie within their scale, in their order`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let size = random.int(in: 0...30)
    let most = (0..<size).reduce(Int128(1)) { power, _ in power * 10 }
    let amounts = (0..<20).map { _ in
      Credits(millionths: Int128.random(in: -most...most, using: &random))
    }.sorted()
    let steps = random.int(in: 1...9)
    let scale = AmountScale(covering: amounts[0]...amounts[19], steps: steps)
    #expect(scale.marks.count <= steps + 3)
    #expect(scale.marks.contains(.zero))
    #expect(scale.low <= amounts[0] && amounts[19] <= scale.high)
    let places = amounts.map { scale.place(of: $0, places: 240) }
    #expect(places == places.sorted(by: >))
    #expect(places.allSatisfy { (0..<240).contains($0) })
  }
}
