import Catalogues
import Quantities
import TestSupport
import Testing

/// A text with the place of its problem between `①` marks, and what is said about it.
struct BrokenExpression: Sendable, CustomTestStringConvertible {
  let marked: String
  let message: String
  let help: String?

  init(_ marked: String, _ message: String, help: String? = nil) {
    self.marked = marked
    self.message = message
    self.help = help
  }

  var testDescription: String { marked }

  /// The text without its marks.
  var text: String { String(marked.filter { $0 != "①" }) }

  /// The bytes between the marks, or just after a single one.
  var range: Range<Int> {
    let parts = marked.split(separator: "①", omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    return start..<(parts.count == 3 ? start + parts[1].utf8.count : start)
  }
}

@Suite struct ExpressionProblemTests {
  static let parameters =
    Parameter.engine + [
      Parameter(name: "mode", type: .choice(["mask", "search"]), isRequired: true),
      Parameter(name: "seed", type: .integer(WholeNumbers())),
      Parameter(name: "scale", type: .integer(WholeNumbers()), fallback: "4"),
    ]

  @Test(arguments: [
    BrokenExpression(
      "①",
      "the price is empty",
      help: "write a number, or leave `credits` out where the price is not known"
    ),
    BrokenExpression(
      "①  ①",
      "the price is empty",
      help: "write a number, or leave `credits` out where the price is not known"
    ),
    BrokenExpression("1 +①", "expected a number or a name at the end of the price"),
    BrokenExpression("1 + ①*① 2", "expected a number or a name, found `*`"),
    BrokenExpression("①+①1", "expected a number or a name, found `+`"),
    BrokenExpression("1 ①2①", "expected an operator, found `2`"),
    BrokenExpression("(1 + 2①", "expected `)` at the end of the price"),
    BrokenExpression("1 + 2①)①", "expected an operator, found `)`"),
    BrokenExpression("2 ①×① 3", "expected an operator, found `×`"),
    BrokenExpression("2 * ①é① + 1", "expected a number or a name, found `é`"),
    BrokenExpression("2 ①^① 3", "expected an operator, found `^`"),
    BrokenExpression(
      "1 ①<① 2",
      "the comparison `<` stands outside of `if`",
      help: "compare in the first argument of `if`: `if(steps < 30, 1, 2)`"
    ),
    BrokenExpression(
      "if((1 ①<① 2), 1, 2)",
      "the comparison `<` stands outside of `if`",
      help: "compare in the first argument of `if`: `if(steps < 30, 1, 2)`"
    ),
    BrokenExpression(
      "if(steps①,① 1, 2)",
      "expected a comparison, found `,`",
      help: "write it as `if(steps < 30, 1, 2)`"
    ),
    BrokenExpression(
      "if(steps ①=① 1, 1, 2)",
      "expected a comparison, found `=`",
      help: "write it as `if(steps < 30, 1, 2)`"
    ),
    BrokenExpression("if(steps < 1, 1①)①", "expected `,`, found `)`"),
    BrokenExpression("min(1①)①", "expected `,`, found `)`"),
    BrokenExpression("ceil(1①,① 2)", "expected `)`, found `,`"),
    BrokenExpression("max①", "expected `(` at the end of the price"),
    BrokenExpression("max ①+① 1", "expected `(`, found `+`"),
    BrokenExpression(
      "1 + ①010①",
      "`010` is not a number",
      help: "write numbers as JSON does, such as `0.5` or `2.16e-8`"
    ),
    BrokenExpression(
      "①.5①",
      "`.5` is not a number",
      help: "write numbers as JSON does, such as `0.5` or `2.16e-8`"
    ),
    BrokenExpression(
      "①1.2.3①",
      "`1.2.3` is not a number",
      help: "write numbers as JSON does, such as `0.5` or `2.16e-8`"
    ),
    BrokenExpression(
      "①30steps①",
      "`30steps` is not a number",
      help: "write numbers as JSON does, such as `0.5` or `2.16e-8`"
    ),
    BrokenExpression(
      "①1e400①",
      "`1e400` is not a number",
      help: "write numbers as JSON does, such as `0.5` or `2.16e-8`"
    ),
    BrokenExpression(
      "2 * ①step①",
      "the price uses `step`, which is no parameter of the model",
      help: "did you mean `steps`?"
    ),
    BrokenExpression(
      "①flor①(2)",
      "the price uses `flor`, which is no parameter of the model",
      help: "did you mean `floor`?"
    ),
    BrokenExpression(
      "①duration①",
      "the price uses `duration`, which is no parameter of the model",
      help: "list it under `parameters`"
    ),
    BrokenExpression(
      "1 + ①mode①",
      "the price uses `mode`, which is not a number",
      help: "calculate with parameters of type `integer` or `number`"
    ),
    BrokenExpression(
      "scale + ①seed①",
      "the price uses `seed`, which a call may leave out",
      help: "give `seed` a `default`, or make it `required`"
    ),
  ])
  func `a text that is no price says where and why`(_ example: BrokenExpression) throws {
    let problem = try #require(throws: ExpressionProblem.self) {
      try PriceExpression(reading: example.text, parameters: Self.parameters)
    }
    #expect(problem.range == example.range)
    #expect(problem.message == example.message)
    #expect(problem.help == example.help)
  }

  @Test(arguments: [("(", ")"), ("-", ""), ("ceil(", ")"), ("min(1,", ")"), ("if(1<2,", ",0)")])
  func `nesting is bounded`(_ opening: String, _ closing: String) throws {
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
    }
    let inside = PriceExpression.depthLimit - 1
    #expect(throws: Never.self) {
      try PriceExpression(reading: nested(inside), parameters: [])
    }
    let problem = try #require(throws: ExpressionProblem.self) {
      try PriceExpression(reading: nested(inside + 1), parameters: [])
    }
    #expect(problem.kind == .tooDeep)
    let openings = opening.utf8.count * inside..<opening.utf8.count * (inside + 1) + 1
    #expect(openings.contains(problem.range.lowerBound))
  }

  @Test func `length is bounded and the longest chain is calculated`() throws {
    let parameters = [Parameter.whole("s")]
    let terms = PriceExpression.lengthLimit / 2
    let longest = String(repeating: "s+", count: terms - 1) + "11"
    #expect(longest.utf8.count == PriceExpression.lengthLimit)
    let expression = try PriceExpression(reading: longest, parameters: parameters)
    let expected = Credits(whole: Int64(2 * (terms - 1) + 11))
    #expect(expression.price(with: [Fraction(2)]) == .known(expected))
    let problem = try #require(throws: ExpressionProblem.self) {
      try PriceExpression(reading: longest + "1", parameters: parameters)
    }
    #expect(problem.kind == .tooLong)
    #expect(problem.range == 0..<(PriceExpression.lengthLimit + 1))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no text of signs and words traps`(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let words = [
      "(", ")", ",", "+", "-", "*", "/", "<", "<=", "==", "!", "=", "if", "min", "ceil", "steps",
      "mode", "unknown", "1", "0", "1e38", "0.1", "é", "\u{0}", " ", "99999999999999999999999999",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text += words.randomElement(using: &random) ?? ""
    }
    do throws(ExpressionProblem) {
      _ = try PriceExpression(reading: text, parameters: Self.parameters)
    } catch {
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count)
    }
  }
}
