import Quantities
import Testing

@testable import Reports

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (6_500_000, "6.5"), (999_000_000, "999"), (1_000_000_000, "1,000"),
    (1_234_567_000_001, "1,234,567.000001"), (-1_204_500_000, "-1,204.5"),
  ])
  func `thousands are set apart`(millionths: Int128, expected: String) {
    #expect(NumberText.of(Credits(millionths: millionths)) == expected)
  }

  @Test(arguments: [
    (8_000_000, 0, "8"), (8_000_000, 2, "8.00"), (6_500_000, 2, "6.50"), (6_500_000, 1, "6.5"),
    (6_250_000, 1, "6.25"),
  ])
  func `columns have the same figures after the point`(
    millionths: Int128,
    decimals: Int,
    expected: String
  ) {
    #expect(NumberText.of(Credits(millionths: millionths), decimals: decimals) == expected)
  }

  @Test(arguments: [
    ([1, 1, 1], [34, 33, 33]), ([780, 384, 252], [55, 27, 18]), ([0, 0], []), ([], []),
    ([1, 999], [0, 100]), ([1_000_000_000, 0, 1], [100, 0, 0]),
  ])
  func `percents add up to a hundred`(amounts: [Int128], expected: [Int]) {
    #expect(PercentList.of(amounts.map { Credits(millionths: $0 * 1_000_000) }) == expected)
  }

  @Test(arguments: [
    (0, ""), (1, "▏"), (50, "█████"), (55, "█████▌"), (99, "█████████▉"), (100, "██████████"),
    (200, "██████████"), (-5, ""),
  ])
  func `a bar is as long as its share, and never nothing for something`(
    part: Int128,
    expected: String
  ) {
    #expect(Glyphs.unicode.bar(part, of: 100, columns: 10) == expected)
  }
}
