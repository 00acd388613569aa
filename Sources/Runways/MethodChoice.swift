/// Chooses among the methods that suit a series by how they would have done, the simple one first.
struct MethodChoice {
  let series: BurnSeries

  private static let memories = [60.0, 15.0]
  private static let leastIntervals = 5.0
  private static let mostOrigins = 24
  private static let leastOrigins = 6
  /// By how much a less simple method must have done better.
  private static let prior = 0.04
  private static let chances = [0.1, 0.5, 0.8, 0.9, 0.95]

  /// Looks at a series.
  init(_ series: BurnSeries) { self.series = series }

  /// The method that is taken, fitted to all of the series.
  var fit: BurnFit? {
    let candidates = candidates
    let origins = origins
    guard origins.count >= Self.leastOrigins, candidates.count > 1 else { return candidates.first }
    var best: (fit: BurnFit, loss: Double)?
    for candidate in candidates {
      guard let loss = loss(of: candidate, origins) else { continue }
      if let best, loss >= best.loss * (1 - Self.prior) { continue }
      best = (candidate, loss)
    }
    return best?.fit ?? candidates.first
  }

  /// The methods that suit, the first one to be taken where nothing speaks against it.
  private var candidates: [BurnFit] {
    let all = series.intervals
    func fits(_ method: BurnMethod) -> [BurnFit] {
      memories.compactMap { BurnFit(method, all, memory: $0, at: series.end) }
    }
    let rates = fits(.rate)
    if isIdle { return fits(.gamma) }
    if isBursty { return fits(.gamma) + rates + fits(.weekly) }
    return rates + fits(.weekly)
  }

  /// After how many days intervals count less; long enough that several of them count.
  private var memories: [Double] {
    let least = Self.leastIntervals * series.span / Double(max(1, series.intervals.count))
    let long = max(Self.memories[0], least)
    let short = max(Self.memories[1], least)
    return short < long ? [long, short] : [long]
  }

  /// Whether more than a quarter of the days is idle, but for weekdays that are idle as a rule: those tell nothing of bursts.
  private var isIdle: Bool {
    let days = WeekShape.days(series.intervals)
    let mean = days.reduce(0) { $0 + $1.burn } / Double(max(1, days.count))
    func idle(_ days: [(day: Int, burn: Double)]) -> Int { days.count { $0.burn <= mean / 100 } }
    let weekdays = Dictionary(grouping: days) { WeekShape.weekday(of: Double($0.day) + 0.5) }
    let used = weekdays.values.filter { $0.count < 4 || idle($0) * 10 < $0.count * 9 }
    let count = used.reduce(0) { $0 + $1.count }
    return count >= 7 && used.reduce(0) { $0 + idle($1) } * 4 > count
  }

  /// Whether use comes in bursts: a day's deviation is more than 0.8 of the mean.
  private var isBursty: Bool {
    let days = WeekShape.days(series.intervals)
    if days.count >= 7 {
      let mean = days.reduce(0) { $0 + $1.burn } / Double(days.count)
      let square = days.reduce(0) { $0 + ($1.burn - mean) * ($1.burn - mean) }
      return (square / Double(days.count - 1)).squareRoot() > 0.8 * mean
    }
    guard let fit = BurnFit(.gamma, series.intervals, memory: 60, at: series.end) else {
      return false
    }
    return fit.deviation > 0.8 * fit.rate
  }

  /// Times of the past from which a forecast can be made and held against what came.
  private var origins: [Int] {
    let count = series.intervals.count
    let usable = (0..<count).filter { index in
      index >= 5 && series.intervals[index].end - series.intervals[0].start >= 7
        && target(after: index) != nil
    }
    let stride = max(1, usable.count / Self.mostOrigins)
    return usable.indices.filter { $0 % stride == 0 }.map { usable[$0] }
  }

  /// The interval that ends about two weeks after another one; nil where none does.
  private func target(after index: Int) -> Int? {
    let from = series.intervals[index].end
    let length = min(14, series.span / 4)
    return series.intervals.indices.dropFirst(index + 1).first {
      series.intervals[$0].end >= from + length
    }
  }

  private func loss(of candidate: BurnFit, _ origins: [Int]) -> Double? {
    var (sum, count) = (0.0, 0)
    for origin in origins {
      let past = Array(series.intervals[...origin])
      let from = series.intervals[origin].end
      guard let target = target(after: origin),
        let fit = BurnFit(candidate.method, past, memory: candidate.memory, at: from)
      else { continue }
      let burnt = series.intervals[(origin + 1)...target].reduce(0) { $0 + $1.burn }
      let days = series.intervals[target].end - from
      for chance in Self.chances {
        sum += Pinball.loss(fit.quantile(chance, days: days), chance, burnt) / days
      }
      count += 1
    }
    return count >= Self.leastOrigins ? sum / Double(count) : nil
  }
}
