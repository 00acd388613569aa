import Diagnostics
import Quantities

/// Reads an expression by recursive descent.
struct ExpressionParser {
  private let text: [UInt8]
  private let parameters: [Parameter]
  private var lexer: ExpressionLexer
  private var token: ExpressionToken
  private var builder = ExpressionBuilder()
  private var depth = 0

  /// Reads the whole text into steps, of which the last is the result.
  static func steps(
    of text: [UInt8],
    parameters: [Parameter]
  ) throws(ExpressionProblem) -> ExpressionBuilder {
    guard text.count <= PriceExpression.lengthLimit else {
      throw ExpressionProblem(.tooLong, at: 0..<text.count)
    }
    var parser = ExpressionParser(text, parameters)
    if parser.token.kind == .end { throw ExpressionProblem(.empty, at: 0..<text.count) }
    let root = try parser.sum()
    try parser.expectEnd()
    if root != parser.builder.nodes.count - 1 {
      _ = parser.builder.add(parser.builder.nodes[root])
    }
    return parser.builder
  }

  private init(_ text: [UInt8], _ parameters: [Parameter]) {
    self.text = text
    self.parameters = parameters
    lexer = ExpressionLexer(text)
    token = lexer.next()
  }

  private mutating func sum() throws(ExpressionProblem) -> Int {
    var result = try product()
    while true {
      if take(.plus) {
        result = builder.addCombined(.sum, result, try product())
      } else if take(.minus) {
        result = builder.addCombined(.difference, result, try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(ExpressionProblem) -> Int {
    var result = try signed()
    while true {
      if take(.times) {
        result = builder.addCombined(.product, result, try signed())
      } else if take(.over) {
        result = builder.addCombined(.quotient, result, try signed())
      } else {
        return result
      }
    }
  }

  private mutating func signed() throws(ExpressionProblem) -> Int {
    guard depth < PriceExpression.depthLimit else { throw problem(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    guard take(.minus) else { return try single() }
    let operand = try signed()
    return builder.addCombined(.difference, builder.add(.number(Fraction(0))), operand)
  }

  private mutating func single() throws(ExpressionProblem) -> Int {
    switch token.kind {
    case .number: return try number()
    case .name: return try named()
    case .sign(.open):
      advance()
      let result = try sum()
      try expect(.close)
      return result
    case .sign, .stray, .end: throw problem(.expected(.value, found: found))
    }
  }

  private mutating func number() throws(ExpressionProblem) -> Int {
    let decimal = try? ExactDecimal(reading: text.span.extracting(token.range))
    guard let value = try? Fraction.bounded(decimal?.fraction) else {
      throw problem(.badNumber(spelling))
    }
    advance()
    return builder.add(.number(value))
  }
}

extension ExpressionParser {
  /// Reads `unknown`, a function with its arguments, or a parameter.
  private mutating func named() throws(ExpressionProblem) -> Int {
    let name = token
    let spelling = spelling
    advance()
    if spelling == "unknown" { return builder.add(.noPrice(.unknown)) }
    if token.kind == .sign(.open) {
      guard let function = PriceFunction(rawValue: spelling) else {
        throw unknownName(spelling, at: name.range)
      }
      advance()
      return try call(function)
    }
    return try parameter(spelling, at: name.range)
  }

  private mutating func call(_ function: PriceFunction) throws(ExpressionProblem) -> Int {
    let result: Int
    switch function {
    case .min: result = try several(.smaller)
    case .max: result = try several(.larger)
    case .ceil: result = builder.addRounded(up: true, try sum())
    case .floor: result = builder.addRounded(up: false, try sum())
    case .if: result = try choice()
    }
    try expect(.close)
    return result
  }

  private mutating func several(_ operation: PriceOperation) throws(ExpressionProblem) -> Int {
    var result = try sum()
    try expect(.comma)
    repeat {
      result = builder.addCombined(operation, result, try sum())
    } while take(.comma)
    return result
  }

  private mutating func choice() throws(ExpressionProblem) -> Int {
    let left = try sum()
    guard let comparison else { throw problem(.expected(.comparison, found: found)) }
    advance()
    let right = try sum()
    try expect(.comma)
    let then = try sum()
    try expect(.comma)
    return builder.addChoice(comparison, left, right, then: then, otherwise: try sum())
  }

  private mutating func parameter(
    _ name: String,
    at range: Range<Int>
  ) throws(ExpressionProblem) -> Int {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else {
      guard PriceFunction(rawValue: name) == nil else {
        throw problem(.expected(.sign("("), found: found))
      }
      throw unknownName(name, at: range)
    }
    guard parameters[index].type.isNumeric else {
      throw ExpressionProblem(.notNumeric(name), at: range)
    }
    guard parameters[index].isAlwaysThere else {
      throw ExpressionProblem(.mayBeAbsent(name), at: range)
    }
    return builder.add(.parameter(index))
  }

  private func unknownName(_ name: String, at range: Range<Int>) -> ExpressionProblem {
    let known =
      parameters.filter(\.type.isNumeric).map(\.name)
      + PriceFunction.allCases.map(\.rawValue) + ["unknown"]
    return ExpressionProblem(
      .unknownName(name, nearest: NearestWord.to(name, among: known)),
      at: range
    )
  }
}

extension ExpressionParser {
  /// The comparison that stands here, if one does.
  private var comparison: PriceComparison? {
    guard case .sign(let sign) = token.kind else { return nil }
    return PriceComparison(rawValue: sign.rawValue)
  }

  /// The text of the word or sign that stands here.
  private var spelling: String { String(decoding: text[token.range], as: UTF8.self) }

  /// What stands here, or nil at the end.
  private var found: String? { token.kind == .end ? nil : spelling }

  private func problem(_ kind: ExpressionProblem.Kind) -> ExpressionProblem {
    ExpressionProblem(kind, at: token.range)
  }

  private mutating func advance() {
    token = lexer.next()
  }

  private mutating func take(_ sign: ExpressionToken.Sign) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ sign: ExpressionToken.Sign) throws(ExpressionProblem) {
    if take(sign) { return }
    if let comparison { throw problem(.comparisonOutsideIf(comparison.rawValue)) }
    throw problem(.expected(.sign(sign.rawValue), found: found))
  }

  private func expectEnd() throws(ExpressionProblem) {
    if token.kind == .end { return }
    if let comparison { throw problem(.comparisonOutsideIf(comparison.rawValue)) }
    throw problem(.expected(.operatorOrEnd, found: found))
  }
}
