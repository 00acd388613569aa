package import Quantities

/// An axis of amounts whose marks are few and round.
package struct AmountScale: Sendable, Hashable {
  /// The amount at its lower end.
  package let low: Credits
  /// The amount at its upper end.
  package let high: Credits
  /// What is between two marks: 1, 2 or 5 times a power of ten.
  package let step: Credits

  /// Makes a scale that holds zero and all amounts, with at most about so many steps.
  package init(covering amounts: ClosedRange<Credits>, steps: Int) {
    var low = min(0, max(-Credits.limit, amounts.lowerBound.millionths))
    var high = max(0, min(Credits.limit, amounts.upperBound.millionths))
    if low == high { high = Credits.scale }
    let step = Self.roundStep(atLeast: (high - low).dividedUp(by: Int128(max(1, steps))))
    low = -(-low).dividedUp(by: step) * step
    high = high.dividedUp(by: step) * step
    self.low = Credits(millionths: low)
    self.high = Credits(millionths: high)
    self.step = Credits(millionths: step)
  }

  /// The marks from the lowest up.
  package var marks: [Credits] {
    let count = (high.millionths - low.millionths) / step.millionths
    return (0...count).map { Credits(millionths: low.millionths + $0 * step.millionths) }
  }

  /// Where an amount stands on a line of so many places, 0 at the upper end; the nearest place.
  package func place(of amount: Credits, places: Int) -> Int {
    let length = high.millionths - low.millionths
    let above = high.millionths - max(low.millionths, min(high.millionths, amount.millionths))
    return Int((above * Int128(max(1, places) - 1) * 2 + length) / (length * 2))
  }

  private static func roundStep(atLeast least: Int128) -> Int128 {
    var power: Int128 = 1
    while power * 10 < least { power *= 10 }
    return [power, power * 2, power * 5, power * 10].first { $0 >= least } ?? power * 10
  }
}

extension Int128 {
  /// Divides a number that is not below zero, and rounds up.
  fileprivate func dividedUp(by divisor: Int128) -> Int128 {
    (self + divisor - 1) / divisor
  }
}
