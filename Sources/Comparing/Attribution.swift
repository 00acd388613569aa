package import Quantities

/// A change of a cost, taken apart into its factors: the parts add up to the whole, to the millionth.
package struct Attribution: Sendable, Hashable {
  private var prices = Credits.zero
  private var model = Credits.zero
  private var quantity = Credits.zero
  private var assumptions = Credits.zero
  private var undivided = Credits.zero
  private var unpriced = Credits.zero

  /// No change.
  package init() {}

  /// A change for one reason.
  init(_ factor: Factor, from before: Credits, to after: Credits) {
    add(factor, from: before, to: after)
  }

  /// The part of a factor.
  package subscript(factor: Factor) -> Credits {
    get {
      switch factor {
      case .prices: prices
      case .model: model
      case .quantity: quantity
      case .assumptions: assumptions
      case .undivided: undivided
      case .unpriced: unpriced
      }
    }
    set {
      switch factor {
      case .prices: prices = newValue
      case .model: model = newValue
      case .quantity: quantity = newValue
      case .assumptions: assumptions = newValue
      case .undivided: undivided = newValue
      case .unpriced: unpriced = newValue
      }
    }
  }

  /// The whole change.
  package var total: Credits {
    Factor.allCases.reduce(.zero) { $0.sum($1, in: self) }
  }

  /// Adds a step from one cost to another.
  mutating func add(_ factor: Factor, from before: Credits, to after: Credits) {
    self[factor] = Credits(
      millionths: self[factor].millionths + after.millionths - before.millionths
    )
  }

  /// Adds the parts of another change.
  mutating func add(_ other: Attribution) {
    for factor in Factor.allCases { self[factor] = self[factor].sum(factor, in: other) }
  }
}

extension Credits {
  /// This amount with a part of a change added.
  ///
  /// No amount is beyond 10^30 millionths, and there are fewer than 10^8 of them, so 128 bits hold the
  /// sum.
  fileprivate func sum(_ factor: Factor, in change: Attribution) -> Credits {
    Credits(millionths: millionths + change[factor].millionths)
  }
}
