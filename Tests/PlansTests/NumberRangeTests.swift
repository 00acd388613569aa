import Plans
import Quantities
import TestSupport
import Testing

@Suite struct NumberRangeTests {
  private static func range(_ from: String, _ to: String, _ step: String) throws -> NumberRange? {
    NumberRange(
      from: try ExactDecimal(reading: from),
      to: try ExactDecimal(reading: to),
      step: try ExactDecimal(reading: step)
    )
  }

  @Test(
    arguments: [
      ("1", "3", "1", ["1", "2", "3"]), ("0", "1", "0.25", ["0", "0.25", "0.5", "0.75", "1"]),
      ("-1", "1", "1", ["-1", "0", "1"]), ("5", "5", "7", ["5"]),
      ("1", "10", "4", ["1", "5", "9"]),
      ("100", "300", "1e2", ["100", "200", "300"]), ("0.1", "0.35", "0.1", ["0.1", "0.2", "0.3"]),
    ])
  func `numbers follow each other at equal steps`(
    from: String,
    to: String,
    step: String,
    texts: [String]
  ) throws {
    let range = try #require(try Self.range(from, to, step))
    #expect((0..<range.count).map(range.text) == texts)
    #expect(range.last.description == texts.last)
  }

  @Test(arguments: [
    ("0", "120", "1"), ("-120", "120", "7"), ("-1", "1", "0.01"), ("0.001", "0.2", "0.0005"),
    ("0", "9000000000000000000", "100000000000000000"), ("-2.5", "1000", "12.5"),
    ("0", "1e-38", "1e-39"), ("0", "1e-39", "1e-40"), ("-1e-45", "1e-43", "1e-44"),
    ("-9223372036854775808", "-9223372036854775708", "1"), ("1e17", "1e18", "1e16"),
  ])
  func `the bytes of a number are those of its text`(from: String, to: String, step: String) throws
  {
    let range = try #require(try Self.range(from, to, step))
    for index in 0..<range.count {
      var bytes = Array("x".utf8)
      range.append(at: index, to: &bytes)
      #expect(bytes == Array("x\(range.text(at: index))".utf8))
    }
  }

  @Test(
    arguments: [
      ("2", "1", "1"), ("1", "2", "0"), ("1", "2", "-1"),
      ("-9223372036854775808", "9223372036854775807", "1"), ("0", "1e30", "1"),
      ("0", "1", "1e-30"), ("1e-300", "1", "1"),
    ])
  func `what has no numbers, or too many, is no range`(
    from: String,
    to: String,
    step: String
  ) throws {
    #expect(try Self.range(from, to, step) == nil)
  }

  @Test func `the longest range is counted without a trap`() throws {
    let range = try #require(try Self.range("1", "9223372036854775807", "1"))
    #expect(range.count == .max)
    #expect(range.text(at: .max - 1) == "9223372036854775807")
  }

  @Test(arguments: UInt64(0)..<40)
  func `a number is found at its index and nowhere else`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let exponent = Int.random(in: -3...1, using: &random)
    func number(_ digits: ClosedRange<Int128>) -> ExactDecimal {
      ExactDecimal(digits: Int128.random(in: digits, using: &random), exponent: exponent)
    }
    let (first, step, last) = (number(-50...50), number(1...9), number(60...120))
    let range = try #require(NumberRange(from: first, to: last, step: step))
    for index in 0..<range.count { #expect(range.index(of: range.number(at: index)) == index) }
    let all = Set((0..<range.count).map(range.number))
    for digits in Int128(-600)...1300 {
      let candidate = ExactDecimal(digits: digits, exponent: exponent - 1)
      #expect((range.index(of: candidate) != nil) == all.contains(candidate))
    }
    #expect(range.last <= last)
    #expect(range.number(at: range.count) > last)
  }
}

extension ExactDecimal {
  fileprivate static func <= (left: ExactDecimal, right: ExactDecimal) -> Bool { !(left > right) }

  fileprivate static func > (left: ExactDecimal, right: ExactDecimal) -> Bool {
    guard let first = left.fraction, let second = right.fraction else { return false }
    return first > second
  }
}
