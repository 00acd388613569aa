package import Quantities

/// A distribution over amounts that lie at equal steps.
package struct LatticeDistribution: Sendable {
  /// The least amount.
  package let first: Credits
  /// From one amount to the next, above zero.
  package let step: Credits
  /// The chance of no more than each amount.
  private let cumulative: [Double]
  /// The mean, in credits.
  package let mean: Double
  /// The standard deviation, in credits.
  package let deviation: Double

  /// Makes a distribution of chances, at least one; they are brought to a sum of 1.
  package init(first: Credits, step: Credits, masses: [Double]) {
    self.first = first
    self.step = step
    var sum = KahanSum()
    var moment = KahanSum()
    var cumulative = masses
    for index in masses.indices {
      let mass = max(0, masses[index])
      sum.add(mass)
      moment.add(mass * Double(index))
      cumulative[index] = sum.value
    }
    let total = sum.value
    let center = moment.value / total
    var square = KahanSum()
    for index in masses.indices {
      let distance = Double(index) - center
      square.add(max(0, masses[index]) * distance * distance)
      cumulative[index] = min(1, cumulative[index] / total)
    }
    self.cumulative = cumulative
    mean = first.estimate + center * step.estimate
    deviation = (square.value / total).squareRoot() * step.estimate
  }

  /// One amount, for certain.
  package init(certain amount: Credits) {
    self.init(first: amount, step: Credits(millionths: 1), masses: [1])
  }

  /// The greatest amount.
  package var last: Credits { amount(at: cumulative.count - 1) }

  /// The chance of each amount, in order.
  package var masses: [Double] {
    cumulative.indices.map { $0 == 0 ? cumulative[0] : cumulative[$0] - cumulative[$0 - 1] }
  }

  /// The chance of no more than an amount.
  package func probability(atMost amount: Credits) -> Double {
    guard amount >= first else { return 0 }
    let index = (amount.millionths - first.millionths) / step.millionths
    return cumulative[Int(min(index, Int128(cumulative.count - 1)))]
  }

  /// The least amount that is not exceeded with a chance.
  package func quantile(_ chance: Double) -> Credits {
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < chance { low = middle + 1 } else { high = middle }
    }
    return amount(at: low)
  }

  private func amount(at index: Int) -> Credits {
    Credits(millionths: first.millionths + step.millionths * Int128(index))
  }

  /// The sum with an independent amount at the same steps.
  package func adding(_ other: LatticeDistribution) -> LatticeDistribution {
    precondition(step == other.step, "sums are of amounts at the same steps")
    let count = cumulative.count + other.cumulative.count - 1
    let (left, right) = (masses, other.masses)
    let sums =
      min(left.count, right.count) <= 32
      ? Convolution.direct(left, right) : Convolution.fast(left, right)
    return LatticeDistribution(
      first: Credits(millionths: first.millionths + other.first.millionths),
      step: step,
      masses: Array(sums.prefix(count))
    )
  }
}
