internal import Quantities
internal import Statistics

/// Burn from irregular readings: refills and own runs taken out, wrong readings removed.
package struct BurnSeries: Sendable {
  /// What was used from reading to reading, in the order of time.
  package let intervals: [BurnInterval]
  /// How many readings count.
  package let readings: Int
  /// What there is to say about them.
  package let remarks: [BurnRemark]

  private init(intervals: [BurnInterval], readings: Int, remarks: [BurnRemark]) {
    self.intervals = intervals
    self.readings = readings
    self.remarks = remarks
  }

  /// Tells burn; the readings are in the order of time.
  package init(readings: [BurnReading], gains: [BurnGain], rules: BurnRules) {
    let kept = Self.thinned(readings, rules)
    var points = Self.points(kept, gains)
    let typical = Self.typicalRate(points)
    let before = points.count
    Self.removeWrong(&points, typical, rules)
    var remarks: [BurnRemark] = []
    if points.count < before { remarks.append(.wrongReadings(before - points.count)) }
    points = Self.joined(points, rules)
    let usual = Self.typicalRate(points)
    var intervals: [BurnInterval] = []
    for (from, to) in zip(points, points.dropFirst()) {
      let burn = from.level - to.level
      guard burn < 0 else {
        intervals.append(BurnInterval(start: from.time, end: to.time, burn: burn))
        continue
      }
      let expected = usual * (to.time - from.time)
      let bought = Self.purchase(covering: -burn, expected, rules)
      intervals.append(
        BurnInterval(start: from.time, end: to.time, burn: bought + burn, weight: 0.5)
      )
      let day = Moment(secondsSinceEpoch: Int(to.time * 86_400)).day
      remarks.append(.unrecordedPurchase(about: Credits(roundingDown: bought), before: day))
    }
    self.init(intervals: intervals, readings: points.count, remarks: remarks)
  }

  /// The same up to a point in time.
  func until(_ time: Double) -> BurnSeries {
    BurnSeries(intervals: intervals.filter { $0.end <= time }, readings: readings, remarks: [])
  }

  /// When the last reading was; zero without one.
  package var end: Double { intervals.last?.end ?? 0 }

  /// How many days it spans.
  package var span: Double { end - (intervals.first?.start ?? end) }

  /// Why nothing can be said by it; nil where something can.
  package var refusal: BurnRefusal? {
    if readings < 4 { return .readings(readings) }
    return span < 2 ? .span(days: span) : nil
  }

  /// What was used from one time to another, straight within intervals; nil where no readings reach that far.
  package func burn(from start: Double, to end: Double) -> Double? {
    guard let first = intervals.first, start >= first.start, end <= self.end else { return nil }
    return intervals.reduce(0) { sum, interval in
      let part = min(end, interval.end) - max(start, interval.start)
      return part > 0 ? sum + interval.burn * part / interval.days : sum
    }
  }
}

extension BurnSeries {
  /// A reading with own runs and recorded gains taken out: it only ever falls, if all is recorded and right.
  private struct Point {
    let time: Double
    let level: Double
  }

  /// Readings at least a gap apart, the first and the last among them.
  private static func thinned(_ readings: [BurnReading], _ rules: BurnRules) -> [BurnReading] {
    var kept: [BurnReading] = []
    for reading in readings
    where kept.last.map({ reading.moment.days - $0.moment.days >= rules.leastGap }) ?? true {
      kept.append(reading)
    }
    if let last = readings.last, kept.count > 1, kept.last != last { kept[kept.count - 1] = last }
    return kept
  }

  /// Puts each gain into the interval of its place in the ledger, or of its day where that one's balance rose by far more.
  private static func points(_ readings: [BurnReading], _ gains: [BurnGain]) -> [Point] {
    var levels = readings.map { $0.credits.estimate + $0.charged.estimate }
    for gain in gains.sorted(by: { $0.sequence < $1.sequence }) where gain.credits > .zero {
      guard let place = place(of: gain, readings, levels) else { continue }
      for index in (place + 1)..<levels.count { levels[index] -= gain.credits.estimate }
    }
    return zip(readings, levels).map { Point(time: $0.moment.days, level: $1) }
  }

  /// The interval that a gain belongs to; nil where it was before the first reading or after the last.
  private static func place(
    of gain: BurnGain,
    _ readings: [BurnReading],
    _ levels: [Double]
  ) -> Int? {
    func rise(_ index: Int) -> Double { levels[index + 1] - levels[index] }
    let start = Moment(startOf: gain.day).days
    let ofDay = readings.indices.dropLast()
      .filter { readings[$0].moment.days < start + 1 && readings[$0 + 1].moment.days >= start }
      .max { rise($0) < rise($1) }
    let own = readings.indices.dropLast().first {
      readings[$0].sequence < gain.sequence && readings[$0 + 1].sequence > gain.sequence
    }
    guard let ofDay else { return own }
    guard let own else { return rise(ofDay) > 0 ? ofDay : nil }
    return rise(ofDay) - rise(own) > gain.credits.estimate / 2 ? ofDay : own
  }

  /// The middle rate of the intervals in which the balance fell, weighed by their length.
  private static func typicalRate(_ points: [Point]) -> Double {
    let rates = zip(points, points.dropFirst())
      .map { (rate: ($0.level - $1.level) / ($1.time - $0.time), days: $1.time - $0.time) }
      .filter { $0.rate >= 0 }
      .sorted { $0.rate < $1.rate }
    let half = rates.reduce(0) { $0 + $1.days } / 2
    var sum = 0.0
    for (rate, days) in rates {
      sum += days
      if sum >= half { return rate }
    }
    return 0
  }

  /// Removes readings that went up or down and straight back, by more than burn in that time explains.
  private static func removeWrong(_ points: inout [Point], _ typical: Double, _ rules: BurnRules) {
    var index = 1
    let least = rules.minimumPurchase.estimate / 10
    while index + 1 < points.count {
      let (one, middle, other) = (points[index - 1], points[index], points[index + 1])
      let usual = 4 * typical * (other.time - one.time) + least
      let spikes =
        middle.level > one.level && other.level <= one.level
        && middle.level - other.level > usual
      let dips =
        middle.level < other.level && other.level <= one.level
        && one.level - middle.level > usual && one.level - other.level <= usual
      if spikes || dips { points.remove(at: index) } else { index += 1 }
    }
  }

  /// Puts intervals together where the balance rose by too little for a purchase: a run stood on the wrong side.
  private static func joined(_ points: [Point], _ rules: BurnRules) -> [Point] {
    let least = rules.minimumPurchase.estimate / 2
    var kept: [Point] = []
    for point in points {
      while kept.count > 1, let last = kept.last, point.level > last.level,
        point.level - last.level < least
      {
        kept.removeLast()
      }
      if kept.count == 1, point.level > kept[0].level, point.level - kept[0].level < least {
        continue
      }
      kept.append(point)
    }
    return kept
  }

  /// The purchase behind a rise whose burn is nearest to what is expected.
  private static func purchase(
    covering rise: Double,
    _ expected: Double,
    _ rules: BurnRules
  ) -> Double {
    let step = max(1e-6, rules.increment.estimate)
    let least = max(rules.minimumPurchase.estimate, (rise / step).rounded(.up) * step)
    return max(least, ((rise + expected) / step).rounded() * step)
  }
}
