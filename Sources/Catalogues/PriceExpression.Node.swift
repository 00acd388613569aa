import Quantities

extension PriceExpression {
  /// One step of an expression; it names the steps that it works on by their places in the list.
  enum Node: Sendable, Hashable {
    case number(Fraction)
    case noPrice(NoPrice)
    case parameter(Int)
    case rounded(up: Bool, Int)
    case combined(PriceOperation, Int, Int)
    case choice(PriceComparison, Int, Int, then: Int, otherwise: Int)

    /// The steps that this one works on.
    var operands: [Int] {
      switch self {
      case .number, .noPrice, .parameter: []
      case .rounded(up: _, let operand): [operand]
      case .combined(_, let left, let right): [left, right]
      case .choice(_, let left, let right, let then, let otherwise):
        [left, right, then, otherwise]
      }
    }
  }
}
