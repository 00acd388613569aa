import Charts
import Quantities
import TestSupport
import Testing

@Suite struct BarChartTests {
  private static func chart(_ amounts: [Int128]) -> BarChart {
    let bars = amounts.enumerated().map { place, amount in
      BarChart.Bar("model \(place)", Credits(millionths: amount))
    }
    return BarChart(name: "models", title: "x", summary: "x", bars: bars)
  }

  private static func lengths(_ amounts: [Int128], _ places: Int) -> [Int] {
    let chart = chart(amounts)
    return chart.bars.map { chart.length(of: $0, places: places) }
  }

  @Test func `bars are as long as their amounts, and what is above zero is seen`() {
    #expect(Self.lengths([100, 50, 25, 1, 0], 40) == [40, 20, 10, 1, 0])
    #expect(Self.lengths([0, 0], 40) == [0, 0])
    #expect(Self.lengths([], 40) == [])
    #expect(Self.lengths([1], 40) == [40])
    #expect(Self.lengths([Credits.limit, 1], 1000) == [1000, 1])
  }

  @Test(arguments: UInt64(0)..<1000)
  func `lengths keep order and proportion`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let most = (0..<random.int(in: 0...30)).reduce(Int128(1)) { power, _ in power * 10 }
    let amounts = (0...random.int(in: 0...9)).map { _ in Int128.random(in: 0...most, using: &random)
    }
    let places = random.int(in: 1...1000)
    let lengths = Self.lengths(amounts, places)
    let longest = amounts.max() ?? 0
    for (amount, length) in zip(amounts, lengths) {
      #expect((amount > 0) == (length > 0) && length <= places)
      guard amount > 0 else { continue }
      let exact = Double(amount) / Double(longest) * Double(places)
      #expect(length == 1 || abs(Double(length) - exact) <= 1, "\(length) for \(exact)")
    }
    if longest > 0 { #expect(lengths.max() == places) }
    let order = amounts.indices.sorted { amounts[$0] < amounts[$1] }
    #expect(order.map { lengths[$0] } == lengths.sorted())
  }
}
