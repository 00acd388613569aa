package import Quantities
internal import Statistics

/// How long credits last: planned runs laid on background burn.
package struct Runway: Sendable {
  /// From when on it is told.
  package let start: Moment
  /// What is there to be used.
  package let available: Credits
  /// How many days are looked at.
  package let horizon: Int
  /// The chance at which a run must be covered.
  package let target: Double
  /// How many business days a refill takes.
  package let leadTime: Int
  /// The burn beside planned runs; nil where it is not known.
  package let burn: BurnForecast?
  /// The runs within the horizon, in the order of time.
  package let runs: [PlannedRun]

  /// Lays runs on burn; those outside of the horizon are left out.
  package init(
    start: Moment,
    available: Credits,
    horizon: Int,
    target: Double,
    leadTime: Int,
    burn: BurnForecast?,
    runs: [PlannedRun]
  ) {
    self.start = start
    self.available = available
    self.horizon = horizon
    self.target = target
    self.leadTime = leadTime
    self.burn = burn
    let end = start.advanced(days: Double(horizon))
    self.runs = runs.filter { $0.moment >= start && $0.moment <= end }
      .sorted { ($0.moment, $0.name) < ($1.moment, $1.name) }
  }

  /// What planned runs need up to a moment, itself included.
  package func planned(to moment: Moment) -> Credits {
    runs.prefix { $0.moment <= moment }.reduce(.zero) { $0.adding($1.needs) ?? $0 }
  }

  /// What is not exceeded with a chance by a number of days from the start on, planned runs included.
  package func needed(_ chance: Double, days: Double) -> Credits {
    let sum = planned(to: start.advanced(days: days)).adding(background(chance, days: days))
    return sum ?? Credits(millionths: Credits.limit)
  }

  /// What is left after some days with a chance of at least as much; below zero where it does not last.
  package func left(_ chance: Double, days: Double) -> Credits {
    available.subtracting(needed(chance, days: days)) ?? Credits(millionths: -Credits.limit)
  }

  /// The moment up to which credits last with a chance; nil where they outlast the horizon.
  ///
  /// It is the first at which the quantile of what is used exceeds what is there.
  package func end(lasting chance: Double) -> Moment? {
    var from = 0.0
    for time in runs.map({ $0.moment.days - start.days }) + [Double(horizon)] {
      let before = planned(beforeDays: time)
      let room = available.subtracting(before) ?? available
      if background(chance, days: time) > room {
        return start.advanced(days: crossing(chance, room, from, time))
      }
      if needed(chance, days: time) > available { return start.advanced(days: time) }
      from = time
    }
    return nil
  }

  /// The first run that is not covered at the target; nil where all are.
  package var firstUncovered: PlannedRun? {
    runs.first { needed(target, days: $0.moment.days - start.days) > available }
  }

  /// The last day on which a refill can be ordered that comes in time at the target; it may be past.
  ///
  /// Nil where none is needed within the horizon.
  package var orderBy: Day? {
    end(lasting: target).map { Self.day(leadTime, businessDaysBefore: $0.day) }
  }

  /// The last business day after which so many whole business days pass before a day begins.
  package static func day(_ count: Int, businessDaysBefore day: Day) -> Day {
    var (day, passed) = (day.advanced(by: -1), 0)
    while passed < count || day.isWeekend {
      if !day.isWeekend { passed += 1 }
      day = day.advanced(by: -1)
    }
    return day
  }

  /// The first day at whose beginning a refill is there that is ordered on a day, or on the next business day.
  package static func arrival(orderedOn day: Day, businessDays count: Int) -> Day {
    var arrival = day.advanced(by: 1)
    while Self.day(count, businessDaysBefore: arrival) < day { arrival = arrival.advanced(by: 1) }
    return arrival
  }

  private func background(_ chance: Double, days: Double) -> Credits {
    guard let burn, days > 0 else { return .zero }
    return Credits(roundingUp: burn.quantile(chance, days: days))
  }

  private func planned(beforeDays time: Double) -> Credits {
    runs.prefix { $0.moment.days - start.days < time }
      .reduce(.zero) { $0.adding($1.needs) ?? $0 }
  }

  private func crossing(
    _ chance: Double,
    _ room: Credits,
    _ from: Double,
    _ to: Double
  ) -> Double {
    var (low, high) = (from, to)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if background(chance, days: middle) > room { high = middle } else { low = middle }
    }
    return high
  }
}
