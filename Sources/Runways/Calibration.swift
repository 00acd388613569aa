internal import Glibc
package import Ledgers
internal import Quantities

/// How forecasts did against what came.
package struct Calibration: Sendable {
  /// How a chance did.
  package struct Line: Sendable, Hashable {
    /// The chance.
    package let chance: Double
    /// How many of the forecasts were not exceeded.
    package let covered: Int
    /// Between which parts the true one lies in 95 of 100 cases.
    package let range: ClosedRange<Double>
    /// The mean loss, in credits.
    package let loss: Double
  }

  /// Over how many days the forecasts go.
  package let days: Int64
  /// How many forecasts could be scored.
  package let scored: Int
  /// How many there are.
  package let made: Int
  /// How each chance did.
  package let lines: [Line]
  /// How many of the places lie in each tenth.
  package let tenths: [Int]
  /// The greatest distance of the places from even ones.
  package let distance: Double
  /// How likely as great a distance is by chance alone, if forecasts were independent.
  package let chanceOfDistance: Double
  /// The mean error of whole distributions, in credits.
  package let crps: Double

  /// From how many scored forecasts on anything is said.
  package static let leastScored = 8
  /// The chances that are told.
  package static let chances = [0.5, 0.8, 0.9, 0.95, 0.99]

  /// Weighs forecasts, in the order of time; the last one of a day counts.
  package init(of events: [LedgerEvent], days: Int64, against series: BurnSeries) {
    let scores = Self.scores(of: events, days: days, against: series)
    let count = scores.count
    self.days = days
    made = events.count
    scored = count
    lines = Self.chances.map { chance in
      let covered = scores.count { $0.came <= $0.quantile(chance) }
      let loss = scores.reduce(0) { $0 + $1.loss(chance) } / Double(max(1, count))
      return Line(
        chance: chance,
        covered: covered,
        range: Self.interval(covered, of: count),
        loss: loss
      )
    }
    let places = scores.map(\.place).sorted()
    tenths = (0..<10).map { tenth in places.count { min(9, Int($0 * 10)) == tenth } }
    distance = places.enumerated().reduce(0) { most, next in
      let (low, high) = (Double(next.offset), Double(next.offset + 1))
      return max(most, next.element - low / Double(count), high / Double(count) - next.element)
    }
    chanceOfDistance = Self.kolmogorov(distance, count)
    crps = scores.reduce(0) { $0 + $1.crps } / Double(max(1, count))
  }

  /// The forecasts whose end is known, one a day, in the order of time.
  package static func scores(
    of events: [LedgerEvent],
    days: Int64,
    against series: BurnSeries
  ) -> [ScoredForecast] {
    var latest: [ScoredForecast] = []
    for event in events {
      guard let score = ScoredForecast(event, days: days, against: series) else { continue }
      if latest.last?.made.day == score.made.day { latest.removeLast() }
      latest.append(score)
    }
    return latest
  }

  /// Wilson's interval for a part.
  private static func interval(_ covered: Int, of count: Int) -> ClosedRange<Double> {
    guard count > 0 else { return 0...1 }
    let (n, z) = (Double(count), 1.959_964)
    let part = Double(covered) / n
    let middle = (part + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (part * (1 - part) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }

  /// The tail of Kolmogorov's distribution, with Stephens' correction for few values.
  private static func kolmogorov(_ distance: Double, _ count: Int) -> Double {
    guard count > 0, distance > 0 else { return 1 }
    let root = Double(count).squareRoot()
    let scaled = (root + 0.12 + 0.11 / root) * distance
    guard scaled > 0.2 else { return 1 }
    let sum = (1...100).reduce(0.0) { sum, index in
      let k = Double(index)
      return sum + (index.isMultiple(of: 2) ? -1 : 1) * 2 * exp(-2 * k * k * scaled * scaled)
    }
    return min(1, max(0, sum))
  }
}
