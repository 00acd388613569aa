import Quantities

/// An exact calculation with two numbers.
enum PriceOperation: Sendable, Hashable {
  case sum
  case difference
  case product
  case quotient
  case smaller
  case larger

  /// Calculates, within the bounds of `Fraction.bounded`.
  func applied(to left: Fraction, _ right: Fraction) throws(NoPrice) -> Fraction {
    switch self {
    case .sum: try Fraction.bounded(left.adding(right))
    case .difference: try Fraction.bounded(left.subtracting(right))
    case .product: try Fraction.bounded(left.multiplied(by: right))
    case .quotient:
      if right.numerator == 0 {
        throw .undefined(.dividedByZero)
      } else {
        try Fraction.bounded(left.divided(by: right))
      }
    case .smaller: min(left, right)
    case .larger: max(left, right)
    }
  }
}

extension Fraction {
  /// Passes a value on whose parts stay below 2^126, so that no later comparison can overflow.
  static func bounded(_ value: Fraction?) throws(NoPrice) -> Fraction {
    let limit: UInt128 = 1 << 126
    guard
      let value, value.numerator.magnitude <= limit, value.denominator.magnitude <= limit
    else { throw .undefined(.tooLarge) }
    return value
  }
}
