internal import Glibc
package import Quantities

/// A distribution over amounts of credits: one of known chances, or several, of which each is right with some weight.
package struct CreditDistribution: Sendable {
  /// How the amounts of one part lie.
  private enum Shape: Sendable {
    case lattice(LatticeDistribution)
    case smooth(GammaDistribution)

    func probability(atMost amount: Credits) -> Double {
      switch self {
      case .lattice(let lattice): lattice.probability(atMost: amount)
      case .smooth(let gamma): gamma.probability(atMost: amount.estimate)
      }
    }

    var mean: Double {
      switch self {
      case .lattice(let lattice): lattice.mean
      case .smooth(let gamma): gamma.mean
      }
    }

    var deviation: Double {
      switch self {
      case .lattice(let lattice): lattice.deviation
      case .smooth(let gamma): gamma.deviation
      }
    }

    var greatest: Credits {
      switch self {
      case .lattice(let lattice): lattice.last
      case .smooth(let gamma): Credits(roundingUp: gamma.bounds.upperBound)
      }
    }
  }

  private let parts: [(weight: Double, shape: Shape)]
  /// The least amount.
  package let least: Credits
  /// All amounts lie at whole steps above the least.
  package let step: Credits
  /// The mean, in credits.
  package let mean: Double
  /// The standard deviation, in credits.
  package let deviation: Double

  private init(_ parts: [(weight: Double, shape: Shape)], least: Credits, step: Credits) {
    self.parts = parts
    self.least = least
    self.step = step
    let mean = parts.reduce(0) { $0 + $1.weight * $1.shape.mean }
    let square = parts.reduce(0) { sum, part in
      let (distance, spread) = (part.shape.mean - mean, part.shape.deviation)
      return sum + part.weight * (distance * distance + spread * spread)
    }
    self.mean = mean
    deviation = square.squareRoot()
  }

  /// A distribution over equal steps.
  package init(_ lattice: LatticeDistribution) {
    self.init([(1, .lattice(lattice))], least: lattice.first, step: lattice.step)
  }

  /// One amount, for certain.
  package init(certain amount: Credits) {
    self.init(LatticeDistribution(certain: amount))
  }

  /// What groups of calls come to, at known rates: exact on the lattice of their costs, as long as it has no more than `mostPoints` points.
  ///
  /// Else a gamma distribution with the same three moments stands in, half of the largest cost too high.
  package init(_ groups: [CallGroup], base: Credits, mostPoints: Int = 1 << 20) {
    guard let sum = GroupSum(groups) else {
      self.init(certain: base)
      return
    }
    self.init([(1, Self.shape(sum, base, mostPoints))], least: base, step: sum.step)
  }

  /// The same where each of several rates may be the right one: `groups` says the groups at each.
  package init(
    weights: [Double],
    base: Credits,
    mostPoints: Int = 1 << 11,
    groups: (Int) -> [CallGroup]
  ) {
    var step: Int128 = 0
    let parts = weights.indices.map { index in
      guard let sum = GroupSum(groups(index)) else {
        return (weights[index], Shape.lattice(LatticeDistribution(certain: base)))
      }
      step = sum.step.millionths
      return (weights[index], Self.shape(sum, base, mostPoints))
    }
    self.init(parts, least: base, step: Credits(millionths: max(1, step)))
  }

  private static func shape(_ sum: GroupSum, _ base: Credits, _ mostPoints: Int) -> Shape {
    let (low, high) = sum.window
    guard high - low + 1 <= Double(mostPoints), high < 1e15 else {
      return .smooth(smooth(sum, base))
    }
    var count = 1
    while Double(count) < high - low + 1 { count *= 2 }
    let first = Int64(low)
    let masses = sum.masses(from: first, count: count)
    return .lattice(
      LatticeDistribution(
        first: Credits(millionths: base.millionths + sum.step.millionths * Int128(first)),
        step: sum.step,
        masses: Array(masses.prefix(Int(high - low) + 1))
      )
    )
  }

  /// Pearson's type III distribution, which keeps mean, variance and skewness.
  private static func smooth(_ sum: GroupSum, _ base: Credits) -> GammaDistribution {
    let scale = sum.third / (2 * sum.variance)
    let shape = sum.variance / (scale * scale)
    let start = sum.mean - shape * scale + sum.largest / 2
    let step = sum.step.estimate
    return GammaDistribution(shape: shape, scale: scale * step, start: base.estimate + start * step)
  }

  /// Whether there is one amount only.
  package var isCertain: Bool { deviation == 0 }

  /// The greatest amount that is worth looking at.
  package var greatest: Credits { parts.map(\.shape.greatest).max() ?? least }

  /// The chance of no more than an amount.
  package func probability(atMost amount: Credits) -> Double {
    guard amount >= least else { return 0 }
    return min(1, parts.reduce(0) { $0 + $1.weight * $1.shape.probability(atMost: amount) })
  }

  /// The least amount that is not exceeded with a chance, rounded up to a step.
  package func quantile(_ chance: Double) -> Credits {
    if parts.count == 1, case .lattice(let lattice) = parts[0].shape {
      return lattice.quantile(chance)
    }
    var low: Int128 = 0
    var high = (greatest.millionths - least.millionths) / step.millionths + 1
    while low < high {
      let middle = low + (high - low) / 2
      if probability(atMost: amount(at: middle)) < chance {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return amount(at: low)
  }

  private func amount(at index: Int128) -> Credits {
    Credits(millionths: least.millionths + step.millionths * index)
  }

  /// The same on other steps from the least amount, each amount rounded up to the next.
  package func rounded(to step: Credits) -> LatticeDistribution {
    // Above this there is less than a part in 10^9.
    let end = min(greatest, quantile(1 - 1e-9))
    let count = Int((end.millionths - least.millionths + step.millionths - 1) / step.millionths) + 1
    var masses = [Double](repeating: 0, count: count)
    var before = 0.0
    for index in 0..<count {
      let amount = Credits(millionths: least.millionths + step.millionths * Int128(index))
      let chance = index == count - 1 ? 1 : probability(atMost: amount)
      masses[index] = max(0, chance - before)
      before = max(before, chance)
    }
    return LatticeDistribution(first: least, step: step, masses: masses)
  }
}
