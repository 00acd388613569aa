import Catalogues
import Quantities
import Testing

/// An expression, the values of steps, samples, width and height, and the credits that come out.
struct PriceCase: Sendable, CustomTestStringConvertible {
  let text: String
  let values: [Int128]
  let result: PriceResult

  init(_ text: String, _ values: [Int128], _ millionths: Int128) {
    self.init(text, values, .known(Credits(millionths: millionths)))
  }

  init(_ text: String, _ values: [Int128], _ result: PriceResult) {
    self.text = text
    self.values = values
    self.result = result
  }

  var testDescription: String { "\(text) with \(values)" }
}

@Suite struct PriceExpressionTests {
  static let xl =
    "100 * if(steps == 30, 0.016, if(steps == 50, 0.02, "
    + "0.0122 + 0.000127*steps + 0.000000623*steps*steps)) * samples"
  static let xlWithForty =
    "100 * if(steps == 30, 0.016, if(steps == 40, 0.018, if(steps == 50, 0.02, "
    + "0.0122 + 0.000127*steps + 0.000000623*steps*steps))) * samples"
  static let old = "((width*height - 169527) * steps / 30) * 2.16e-8 * 100 * samples"
  static let beta = "((width*height - 169527) * steps / 30) * 5.4e-8 * 100 * samples"
  static let rising = "if(steps <= 30, 0.9, 0.9 * steps / 30) * samples"

  static let start: [Int128] = [30, 1, 512, 512]

  static let published: [PriceCase] = [
    PriceCase("6.5", [30, 1, 512, 512], 6_500_000),
    PriceCase("17 + 0.06*steps", [50, 1, 512, 512], 20_000_000),
    PriceCase("17 + 0.06*steps", [100, 1, 512, 512], 23_000_000),
    PriceCase(old, [30, 1, 512, 512], 200_053),
    PriceCase(old, [50, 4, 768, 512], 3_221_122),
    PriceCase(beta, [30, 1, 512, 512], 500_132),
    PriceCase(rising, [10, 1, 1024, 1024], 900_000),
    PriceCase(rising, [30, 10, 1024, 1024], 9_000_000),
    PriceCase(rising, [31, 1, 1024, 1024], 930_000),
    PriceCase(rising, [50, 3, 1024, 1024], 4_500_000),
    PriceCase("0.9 * max(steps, 30) / 30 * samples", [50, 3, 1024, 1024], 4_500_000),
    PriceCase(xl, [30, 1, 1024, 1024], 1_600_000),
    PriceCase(xl, [40, 1, 1024, 1024], 1_827_680),
    PriceCase(xl, [50, 2, 1024, 1024], 4_000_000),
    PriceCase(xlWithForty, [40, 1, 1024, 1024], 1_800_000),
    PriceCase(xlWithForty, [41, 1, 1024, 1024], 1_845_427),
    PriceCase("if(width*height > 512*512, 12, 8)", [30, 1, 512, 512], 8_000_000),
    PriceCase("if(width*height > 512*512, 12, 8)", [30, 1, 513, 512], 12_000_000),
    PriceCase("if(steps == 30, 0.2 * samples, unknown)", [30, 4, 1, 1], 800_000),
    PriceCase("if(steps == 30, 0.2 * samples, unknown)", [31, 4, 1, 1], .unknown),
  ]

  static let arithmetic: [PriceCase] = [
    PriceCase("1 + 2 * 3 - 4 / 2", [], 5_000_000),
    PriceCase("8 - 4 - 2", [], 2_000_000),
    PriceCase("16 / 4 / 2", [], 2_000_000),
    PriceCase("2 * (3 + 4)", [], 14_000_000),
    PriceCase("- -3", [], 3_000_000),
    PriceCase("5 - -3", [], 8_000_000),
    PriceCase("-2 * -3", [], 6_000_000),
    PriceCase("1 / 3", [], 333_334),
    PriceCase("1 / 3 * 3", [], 1_000_000),
    PriceCase("0.0000001", [], 1),
    PriceCase("1e2", [], 100_000_000),
    PriceCase("ceil(steps / 7) + floor(steps / 7)", [30, 1, 1, 1], 9_000_000),
    PriceCase("ceil(0 - 7/2) + 10", [], 7_000_000),
    PriceCase("min(4, steps, 9)", [3, 1, 1, 1], 3_000_000),
    PriceCase("max(4, steps, 9)", [30, 1, 1, 1], 30_000_000),
    PriceCase("if(1 < 1, 1, 2)", [], 2_000_000),
    PriceCase("if(steps >= 30, 1, 2)", [30, 1, 1, 1], 1_000_000),
    PriceCase("if(steps != 30, 1, 2)", [30, 1, 1, 1], 2_000_000),
    PriceCase("\tsteps\n*\r\n2", [30, 1, 1, 1], 60_000_000),
    PriceCase("0", [], 0),
    PriceCase("unknown", start, .unknown),
    PriceCase("0 * unknown", start, .unknown),
    PriceCase("min(1, unknown)", start, .unknown),
    PriceCase("if(unknown > 1, 1, 2)", start, .unknown),
    PriceCase("1 / 0", start, .undefined(.dividedByZero)),
    PriceCase("1 / (steps - 30)", start, .undefined(.dividedByZero)),
    PriceCase("if(steps == 30, 1, 1 / (steps - 30))", [30, 1, 1, 1], 1_000_000),
    PriceCase("0 - 1", start, .undefined(.negative)),
    PriceCase("-0.0000001", start, .undefined(.negative)),
    PriceCase("-steps", start, .undefined(.negative)),
    PriceCase("9223372036854", [], 9_223_372_036_854_000_000),
    PriceCase("9223372036855", start, .undefined(.tooLarge)),
    PriceCase("1e30 * 1e30", start, .undefined(.tooLarge)),
    PriceCase("1 / 1e20 / 1e20", start, .undefined(.tooLarge)),
    PriceCase(
      "1 - (0 - 8.5e37 - 8.5e37)",
      start,
      .undefined(.tooLarge)
    ),
    PriceCase("steps * 1e37 * 0", [100, 1, 1, 1], .undefined(.tooLarge)),
  ]

  @Test(arguments: published + arithmetic)
  func `an expression has one exact price`(_ example: PriceCase) throws {
    let expression = try PriceExpression(reading: example.text, parameters: Parameter.engine)
    let values = example.values.map { Fraction($0) }
    #expect(expression.price(with: values) == example.result)
  }

  @Test func `values at the edge of what is held are refused and do not trap`() throws {
    let expression = try PriceExpression(
      reading: "if(steps / 3 <= samples / 3, steps - samples, 1)",
      parameters: Parameter.engine
    )
    for steps in [Int128.min, -Int128.max, .max, 1 << 126, -(1 << 126)] {
      for samples in [Int128.min, -Int128.max, .max, 1 << 126, 0] {
        let values = [Fraction(steps), Fraction(samples)]
        let price = expression.price(with: values)
        if case .known(let credits) = price { #expect(credits.millionths <= 1_000_000) }
      }
    }
  }

  @Test(arguments: [
    ("6.5", true, []),
    ("2 * 3 + min(1, 2)", true, []),
    ("if(1 == 1, 5, steps)", true, []),
    ("unknown", true, []),
    ("1 / 0 + steps", true, []),
    ("steps + height", false, [0, 3]),
    ("if(1 == 2, steps, samples)", false, [1]),
    ("if(width > 1, unknown, unknown)", false, [2]),
    ("0 * samples", false, [1]),
  ])
  func `an expression knows what it depends on`(
    _ text: String,
    isConstant: Bool,
    parameters: [Int]
  ) throws {
    let expression = try PriceExpression(reading: text, parameters: Parameter.engine)
    #expect(expression.isConstant == isConstant)
    #expect(Array(expression.parameters) == parameters)
    #expect(expression.text == text)
  }
}
