import Catalogues
import Quantities
import Testing

/// A value for a parameter and what is wrong with it.
struct ValueCase: Sendable, CustomTestStringConvertible {
  let type: ParameterType
  let text: String
  let problem: ParameterProblem?

  init(_ type: ParameterType, _ text: String, _ problem: ParameterProblem? = nil) {
    self.type = type
    self.text = text
    self.problem = problem
  }

  var testDescription: String { "\(type) \(text.prefix(40))" }
}

@Suite struct ParameterTests {
  static let steps = ParameterType.integer(WholeNumbers(min: 10, max: 50))
  static let any = ParameterType.integer(WholeNumbers())
  static let width = ParameterType.integer(WholeNumbers(min: 128, max: 2048, multipleOf: 64))
  static let listed = ParameterType.integer(WholeNumbers(values: [512, 768]))
  static let style = ParameterType.choice(["anime", "line-art", "3d-model"])
  static let name = ParameterType.text(TextLengths(min: 2, max: 4))

  static func scale() throws -> ParameterType {
    .number(
      DecimalNumbers(min: try ExactDecimal(reading: "0.5"), max: try ExactDecimal(reading: "1e1"))
    )
  }

  static let cases: [ValueCase] = [
    ValueCase(steps, "10"), ValueCase(steps, "50"),
    ValueCase(steps, "9", .outOfRange), ValueCase(steps, "51", .outOfRange),
    ValueCase(steps, "-10", .outOfRange), ValueCase(steps, "010", .notANumber),
    ValueCase(steps, "1_0", .notANumber), ValueCase(steps, "0x10", .notANumber),
    ValueCase(steps, "+10", .notANumber), ValueCase(steps, "", .notANumber),
    ValueCase(steps, "-", .notANumber), ValueCase(steps, " 10", .notANumber),
    ValueCase(steps, "10 ", .notANumber), ValueCase(steps, "yes", .notANumber),
    ValueCase(steps, "１０", .notANumber), ValueCase(steps, "10.", .notANumber),
    ValueCase(steps, "10.0", .notWhole), ValueCase(steps, "1e1", .notWhole),
    ValueCase(steps, "10.5", .notWhole), ValueCase(steps, "1e-300", .notWhole),
    ValueCase(steps, "99999999999999999999", .outOfRange),
    ValueCase(steps, "1e9999", .outOfRange),
    ValueCase(any, "0"), ValueCase(any, "-0"), ValueCase(any, "-7"),
    ValueCase(any, "00", .notANumber), ValueCase(any, "-01", .notANumber),
    ValueCase(any, "9223372036854775807"), ValueCase(any, "-9223372036854775808"),
    ValueCase(any, "9223372036854775808", .outOfRange),
    ValueCase(any, "-9223372036854775809", .outOfRange),
    ValueCase(any, String(repeating: "9", count: 100), .outOfRange),
    ValueCase(width, "1024"), ValueCase(width, "1000", .notAMultiple),
    ValueCase(width, "64", .outOfRange),
    ValueCase(listed, "768"), ValueCase(listed, "769", .notAChoice),
    ValueCase(style, "line-art"), ValueCase(style, "Anime", .notAChoice),
    ValueCase(style, "anim", .notAChoice), ValueCase(style, "", .notAChoice),
    ValueCase(.boolean, "true"), ValueCase(.boolean, "false"),
    ValueCase(.boolean, "True", .notABoolean), ValueCase(.boolean, "yes", .notABoolean),
    ValueCase(.file, "a.png"), ValueCase(.file, "", .tooShort),
    ValueCase(name, "ab"), ValueCase(name, "abcd"), ValueCase(name, "日本語の"),
    ValueCase(name, "a", .tooShort), ValueCase(name, "日", .tooShort),
    ValueCase(name, "", .tooShort),
    ValueCase(name, "👩‍👩‍👧", .tooLong), ValueCase(name, "abcde", .tooLong),
    ValueCase(name, "日本語の文", .tooLong),
    ValueCase(.text(TextLengths()), ""),
    ValueCase(.text(TextLengths(min: 1)), String(repeating: "x", count: 100_000)),
  ]

  @Test(arguments: cases)
  func `a value is held against its type`(_ example: ValueCase) {
    let parameter = Parameter(name: "p", type: example.type)
    #expect(parameter.problem(with: example.text) == example.problem)
  }

  @Test(
    arguments: [
      ("0.5", nil), ("10", nil), ("10.0", nil), ("7.25e0", nil), ("0.49", .outOfRange),
      ("10.000001", .outOfRange), ("-1", .outOfRange), (".5", .notANumber), ("NaN", .notANumber),
      ("1e-50", .outOfRange), ("1e999", .outOfRange), ("1,5", .notANumber),
    ] as [(String, ParameterProblem?)]
  )
  func `a decimal number is held against its range`(
    _ text: String,
    problem: ParameterProblem?
  ) throws {
    #expect(try Self.scale().problem(with: text) == problem)
  }

  @Test func `numbers have exact values and other types have none`() throws {
    #expect(Self.steps.numericValue(of: "30") == Fraction(30))
    #expect(Self.steps.numericValue(of: "030") == nil)
    #expect(try Self.scale().numericValue(of: "0.125") == Fraction(1, over: 8))
    #expect(Self.style.numericValue(of: "30") == nil)
    let parameter = Parameter(name: "steps", type: Self.steps, fallback: "30")
    #expect(parameter.fallbackNumber == Fraction(30))
    #expect(parameter.isAlwaysThere)
    #expect(!Parameter(name: "seed", type: Self.any).isAlwaysThere)
  }
}
