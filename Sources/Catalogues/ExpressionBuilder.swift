import Quantities

/// The steps of an expression while it is read; what is constant is calculated at once.
///
/// A step stands after those that it works on, and the last one is the result.
struct ExpressionBuilder {
  /// The steps so far.
  private(set) var nodes: [PriceExpression.Node] = []

  /// Adds a step without operands and answers its place.
  mutating func add(_ node: PriceExpression.Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  /// Adds a rounding.
  mutating func addRounded(up: Bool, _ operand: Int) -> Int {
    fold(.rounded(up: up, operand)) { (values) throws(NoPrice) in
      Fraction(up ? values[0].roundedUp : values[0].roundedDown)
    }
  }

  /// Adds a calculation with two operands.
  mutating func addCombined(_ operation: PriceOperation, _ left: Int, _ right: Int) -> Int {
    fold(.combined(operation, left, right)) { (values) throws(NoPrice) in
      try operation.applied(to: values[0], values[1])
    }
  }

  /// Adds a choice; a constant condition leaves only the branch that it takes.
  mutating func addChoice(
    _ comparison: PriceComparison,
    _ left: Int,
    _ right: Int,
    then: Int,
    otherwise: Int
  ) -> Int {
    switch (nodes[left], nodes[right]) {
    case (.number(let first), .number(let second)):
      add(nodes[comparison.holds(first, second) ? then : otherwise])
    case (.noPrice(let reason), _), (.number, .noPrice(let reason)):
      add(.noPrice(reason))
    default:
      add(.choice(comparison, left, right, then: then, otherwise: otherwise))
    }
  }

  /// Finds the parameters that a step needs, directly or through its operands.
  func parametersUsed(from root: Int) -> SmallSet {
    var found = SmallSet()
    var open = [root]
    while let index = open.popLast() {
      if case .parameter(let parameter) = nodes[index] { found.insert(parameter) }
      open.append(contentsOf: nodes[index].operands)
    }
    return found
  }

  /// Adds a step, or its outcome where the outcome of all its operands is known.
  private mutating func fold(
    _ node: PriceExpression.Node,
    _ calculate: ([Fraction]) throws(NoPrice) -> Fraction
  ) -> Int {
    var values: [Fraction] = []
    for operand in node.operands {
      switch nodes[operand] {
      case .number(let number): values.append(number)
      case .noPrice(let reason): return add(.noPrice(reason))
      default: return add(node)
      }
    }
    do {
      return add(.number(try calculate(values)))
    } catch {
      return add(.noPrice(error))
    }
  }
}
