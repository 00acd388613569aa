package import Quantities

/// The price of one call as a number or as a calculation with the model's numeric parameters.
///
/// It is total: every expression that can be read has a result for all values, and never traps.
/// Values are exact until the end, where the price is rounded up to a millionth of a credit.
package struct PriceExpression: Sendable, Hashable {
  /// The expression as it is written.
  package let text: String
  /// The places of the parameters that the price depends on, ascending.
  package let parameters: SmallSet
  /// The result, where it is the same for every call.
  package let constant: PriceResult?
  private let nodes: [Node]
  private let root: Int

  /// The longest expression that is read, in bytes.
  package static let lengthLimit = 4000
  /// How deep parentheses, functions and minus signs may nest.
  package static let depthLimit = 64

  /// Reads an expression whose names are among a model's parameters.
  package init(
    reading text: String,
    parameters: [Parameter]
  ) throws(ExpressionProblem) {
    let builder = try ExpressionParser.steps(of: Array(text.utf8), parameters: parameters)
    self.text = text
    nodes = builder.nodes
    root = builder.nodes.count - 1
    self.parameters = builder.parametersUsed(from: root)
    constant =
      switch builder.nodes[root] {
      case .number(let number): Self.price(number)
      case .noPrice(let reason): reason.result
      case .parameter, .rounded, .combined, .choice: nil
      }
  }

  /// Whether every call costs the same.
  package var isConstant: Bool { constant != nil }

  /// How many steps the calculation has.
  package var size: Int { nodes.count }

  /// Calculates the price of one call.
  ///
  /// `values` has one place for each parameter of the model, in the model's order; only those in
  /// `parameters` are read.
  package func price(with values: Span<Fraction>) -> PriceResult {
    if let constant { return constant }
    do {
      return Self.price(try value(at: root, values))
    } catch {
      return error.result
    }
  }

  private static func price(_ value: Fraction) -> PriceResult {
    guard value.numerator >= 0 else { return .undefined(.negative) }
    guard let credits = Credits(roundingUp: value), credits.millionths <= Int64.max else {
      return .undefined(.tooLarge)
    }
    return .known(credits)
  }

  /// Calculates one step; the left operand's trouble comes before the right one's.
  private func value(at index: Int, _ values: Span<Fraction>) throws(NoPrice) -> Fraction {
    switch nodes[index] {
    case .number(let number):
      return number
    case .noPrice(let reason):
      throw reason
    case .parameter(let parameter):
      return try Fraction.bounded(values[parameter])
    case .rounded(let up, let operand):
      let value = try value(at: operand, values)
      return Fraction(up ? value.roundedUp : value.roundedDown)
    case .combined(let operation, let left, let right):
      let leftValue = try value(at: left, values)
      return try operation.applied(to: leftValue, value(at: right, values))
    case .choice(let comparison, let left, let right, let then, let otherwise):
      let leftValue = try value(at: left, values)
      let holds = comparison.holds(leftValue, try value(at: right, values))
      return try value(at: holds ? then : otherwise, values)
    }
  }
}
