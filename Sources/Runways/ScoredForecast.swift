package import Ledgers
package import Quantities
internal import Statistics

/// A forecast that has been held against what came.
package struct ScoredForecast: Sendable, Hashable {
  /// When it was made.
  package let made: Moment
  /// Where what came lies among what was foretold, from 0 to 1.
  package let place: Double
  /// What came.
  package let came: Double
  private let chances: [Double]
  private let quantiles: [Double]

  /// Holds a stretch of a forecast against a series; nil where its end is not known yet.
  package init?(_ event: LedgerEvent, days: Int64, against series: BurnSeries) {
    guard case .forecast(let entry) = event.entry,
      let stretch = entry.stretches.first(where: { $0.days == days }),
      let came = series.burn(from: event.at.days, to: event.at.days + Double(days))
    else { return nil }
    made = event.at
    self.came = came
    chances = entry.chances.map { Double($0) / 1000 }
    quantiles = stretch.credits.map(\.estimate)
    var generator = SeededDraws(event.digest)
    place = Self.place(of: came, chances, quantiles, &generator)
  }

  /// The quantile of a chance, straight between those that are kept.
  package func quantile(_ chance: Double) -> Double {
    guard let after = chances.firstIndex(where: { $0 >= chance }) else {
      return quantiles.last ?? 0
    }
    guard after > 0 else { return quantiles[0] }
    let part = (chance - chances[after - 1]) / (chances[after] - chances[after - 1])
    return quantiles[after - 1] + part * (quantiles[after] - quantiles[after - 1])
  }

  /// The loss of the quantile of a chance.
  package func loss(_ chance: Double) -> Double { Pinball.loss(quantile(chance), chance, came) }

  /// How far the whole distribution is off: twice the mean loss over all chances.
  ///
  /// Source: Gneiting and Raftery (2007), “Strictly proper scoring rules”; by 99 chances.
  package var crps: Double { (1...99).reduce(0) { $0 + 2 * loss(Double($1) / 100) } / 99 }

  /// Where an amount lies; at random within those places that have the same quantile.
  private static func place(
    of came: Double,
    _ chances: [Double],
    _ quantiles: [Double],
    _ generator: inout SeededDraws
  ) -> Double {
    let points = [0.0] + chances + [1.0]
    let below = quantiles.count { $0 < came }
    let upTo = quantiles.count { $0 <= came }
    if below == upTo, below > 0, below < quantiles.count {
      let part = (came - quantiles[below - 1]) / (quantiles[below] - quantiles[below - 1])
      return points[below] + part * (points[below + 1] - points[below])
    }
    let (low, high) = (points[below], points[upTo + (upTo == below ? 1 : 0)])
    return low + generator.next() * (high - low)
  }
}
