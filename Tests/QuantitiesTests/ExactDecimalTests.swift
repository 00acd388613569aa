import Quantities
import Testing
import TestSupport

@Suite struct ExactDecimalTests {
  @Test(
    arguments: [
      ("0", 0, 0), ("-0", 0, 0), ("-0.0e5", 0, 0), ("7", 7, 0), ("-7", -7, 0), ("10", 1, 1),
      ("0.5", 5, -1), ("-12.50", -125, -1), ("1e3", 1, 3), ("1E+3", 1, 3), ("25e-1", 25, -1),
      ("1e003", 1, 3), ("0e999", 0, 0), ("1e400", 1, 400), ("1e-400", 1, -400), ("1.20e2", 12, 1),
      ("0.6336833840314097", 6_336_833_840_314_097, -16),
      ("0.0000000000000000000000000000000000000000000001", 1, -46),
      ("100000000000000000000000000000000000000000", 1, 41),
      ("1.0000000000000000000000000000000000000000000", 1, 0),
      ("0.00000000000000000000000000000000000000000", 0, 0),
    ] as [(String, Int128, Int)]
  )
  func `a JSON number is read exactly`(text: String, digits: Int128, exponent: Int) throws {
    let number = try ExactDecimal(reading: text)
    #expect(number.digits == digits)
    #expect(number.exponent == exponent)
  }

  @Test(
    arguments: [
      "", " ", "-", "+1", "010", "00", "-01", ".5", "5.", "-.5", "1_000", "1,000", "0x10", "0b1",
      "0o7", "1e", "1e+", "1e1.5", "1.e3", "e3", "1 ", " 1", "1\n", "1\0", "--1", "1-", "1e--1",
      "Infinity", "-Infinity", "NaN", ".inf", ".nan", "yes", "16:9", "１", "٣", "1e5x", "12a",
      "999999999999999999999999999999999999999999x", "1e9999x", "1e9999.", "½", "1\u{301}",
    ])
  func `what JSON does not call a number is refused`(text: String) {
    #expect(throws: NumberProblem.notANumber) { try ExactDecimal(reading: text) }
  }

  @Test(
    arguments: [
      "100000000000000000000000000000000000001", "170141183460469231731687303715884105727",
      "0.123456789012345678901234567890123456789", "1e1000", "1e-1000", "-1e99999999999999999999",
      "340282366920938463463374607431768211456",
    ])
  func `a number of more than 38 digits or a far exponent is out of range`(text: String) {
    #expect(throws: NumberProblem.outOfRange) { try ExactDecimal(reading: text) }
  }

  @Test func `38 digits are the most`() throws {
    let nines = String(repeating: "9", count: 38)
    #expect(try ExactDecimal(reading: nines).description == nines)
    #expect(try ExactDecimal(reading: "-0.\(nines)").description == "-0.\(nines)")
  }

  @Test(
    arguments: [
      ("6.50", "6.5"), ("-0", "0"), ("1e3", "1000"), ("25e-3", "0.025"), ("-1.5e-1", "-0.15"),
      ("1e39", "1" + String(repeating: "0", count: 39)), ("1e40", "1e40"), ("12e-41", "12e-41"),
      ("100e-2", "1"),
    ])
  func `a number is printed plainly`(text: String, printed: String) throws {
    #expect(try ExactDecimal(reading: text).description == printed)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is printed reads as the same number`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<20 {
      let digits = Int128(random.next()) * (random.chance(oneIn: 2) ? 1 : -1)
      let number = ExactDecimal(digits: digits, exponent: random.int(in: -60...60))
      #expect(try ExactDecimal(reading: number.description) == number)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `equal values are equal however they are spelt`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let whole = random.int(in: 0...99_999)
    let part = random.int(in: 100_000...999_999)
    let shift = random.int(in: 1...9)
    let plain = try ExactDecimal(reading: "\(whole).\(part)")
    #expect(try ExactDecimal(reading: "\(whole).\(part)00") == plain)
    let digits = Int128(whole) * 1_000_000 + Int128(part)
    #expect(try ExactDecimal(reading: "\(digits)e-6") == plain)
    let zeros = String(repeating: "0", count: shift)
    #expect(try ExactDecimal(reading: "\(digits)\(zeros)E-\(6 + shift)") == plain)
    #expect(ExactDecimal(digits: digits, exponent: -6) == plain)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `the scanner accepts exactly what the grammar says`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<50 {
      let length = random.int(in: 0...8)
      let text = String((0..<length).map { _ in random.pick(Array("00123459-+.eE _x")) })
      var problem: NumberProblem?
      do throws(NumberProblem) { _ = try ExactDecimal(reading: text) } catch { problem = error }
      let isNumber = problem != .notANumber
      #expect(isNumber == NumberGrammar.matches(text), "\(text.debugDescription)")
    }
  }

  @Test(
    arguments: [
      (Int128.min, 0), (.max, 0), (.min, Int.min), (.max, .max), (10, .max), (1, .min), (100, .max),
      (-100, .max - 1), (7, .max), (7, .min), (.min, -39), (.min, -38), (.min, 38),
    ])
  func `no value traps`(digits: Int128, exponent: Int) {
    let number = ExactDecimal(digits: digits, exponent: exponent)
    #expect(!number.description.isEmpty)
    _ = number.fraction
    _ = number.integer
    _ = Credits(roundingDown: number)
  }

  @Test(
    arguments: [
      ("12", 12), ("1.2e1", 12), ("-3", -3), ("9223372036854775807", .max),
      ("-9223372036854775808", .min), ("9223372036854775808", nil), ("1.5", nil), ("1e40", nil),
      ("0e40", 0),
    ] as [(String, Int64?)]
  )
  func `a whole number is taken as one`(text: String, value: Int64?) throws {
    #expect(try ExactDecimal(reading: text).integer == value)
  }
}
