import LedgerSupport
import Ledgers
import Quantities
import Runways
import Statistics
import Testing

@Suite struct BurnTests {
  private static let rules = BurnRules(
    minimumPurchase: Credits(whole: 1000),
    increment: Credits(whole: 100)
  )

  private func series(
    _ balances: [Int64],
    gains: [(day: Int, credits: Int64)] = [],
    charged: [Int64] = [],
    hours: Int = 24
  ) -> BurnSeries {
    let readings = balances.enumerated().map { index, balance in
      BurnReading(
        moment: Moment(secondsSinceEpoch: 20_000 * 86_400 + index * hours * 3600),
        sequence: Int64(index * 10),
        credits: Credits(whole: balance),
        charged: Credits(whole: charged.isEmpty ? 0 : charged[index])
      )
    }
    let bought = gains.map {
      BurnGain(
        day: Day(daysSinceEpoch: 20_000 + $0.day),
        sequence: Int64($0.day * 10 + 5),
        credits: Credits(whole: $0.credits)
      )
    }
    return BurnSeries(readings: readings, gains: bought, rules: Self.rules)
  }

  @Test func `burn is what left beside purchases and own runs`() {
    let plain = series([1000, 900, 780, 700])
    #expect(plain.intervals.map(\.burn) == [100, 120, 80])
    let bought = series([1000, 900, 1780, 1700], gains: [(1, 1000)])
    #expect(bought.intervals.map(\.burn) == [100, 120, 80])
    let ours = series([1000, 900, 480, 400], charged: [0, 0, 300, 300])
    #expect(ours.intervals.map(\.burn) == [100, 120, 80])
    #expect(ours.remarks.isEmpty && ours.intervals.allSatisfy { $0.weight == 1 })
  }

  @Test func `a purchase that nobody recorded is inferred, counts half, and is asked for`() {
    let series = series([1000, 900, 1810, 1700, 1600])
    #expect(series.intervals.map(\.burn) == [100, 90, 110, 100])
    #expect(series.intervals.map(\.weight) == [1, 0.5, 1, 1])
    #expect(
      series.remarks == [
        .unrecordedPurchase(about: Credits(whole: 1000), before: Day(daysSinceEpoch: 20_002))
      ]
    )
  }

  @Test func `a purchase whose burn is nearest to the usual one is taken`() {
    let series = series([9000, 8700, 8400, 9380, 9080, 8780])
    #expect(series.intervals[2].burn == 320)
  }

  @Test(arguments: [[3000, 2900, 4790, 2700, 2600], [3000, 2900, 10, 2700, 2600]])
  func `a reading that goes away and straight back is left out`(balances: [Int64]) {
    let series = series(balances)
    #expect(series.intervals.map(\.burn) == [100, 200, 100])
    #expect(series.remarks == [.wrongReadings(1)])
  }

  @Test func `a run on the wrong side of a reading is put together with its neighbour`() {
    let series = series([1000, 600, 800, 700], charged: [0, 0, 0, 0])
    #expect(series.intervals.map(\.burn) == [200, 100])
  }

  @Test func `readings close together are taken as one`() {
    #expect(series([1000, 990, 980, 970, 960, 950, 940], hours: 1).intervals.count == 2)
  }

  @Test func `too little history says so instead of guessing`() {
    #expect(series([1000, 900, 800]).refusal == .readings(3))
    #expect(series([1000, 900, 800, 700, 600], hours: 6).refusal == .span(days: 1))
    #expect(series([1000, 900, 800, 700]).refusal == nil)
    #expect(throws: BurnRefusal.readings(0)) { try BurnForecast(series([])) }
  }

  @Test func `quantiles go up with the chance and with time, and are never below zero`() throws {
    let forecast = try BurnForecast(series([5000, 4900, 4890, 4700, 4500, 4450, 4440, 4200]))
    var last = 0.0
    for days in [0, 0.5, 1, 7, 14, 28, 90] {
      let row = [0.01, 0.1, 0.5, 0.9, 0.99].map { forecast.quantile($0, days: days) }
      #expect(row == row.sorted() && row.allSatisfy { $0 >= 0 })
      #expect(row[3] >= last)
      last = row[3]
    }
  }

  @Test func `earlier forecasts that were exceeded too often raise the chance that is asked for`()
    throws
  {
    let series = series([5000, 4900, 4800, 4690, 4600])
    let plain = try BurnForecast(series).quantile(0.9, days: 7)
    let exceeded = Array(repeating: 0.97, count: 20)
    let kept = Array(repeating: 0.2, count: 20)
    #expect(try BurnForecast(series, past: exceeded).quantile(0.9, days: 7) > plain)
    #expect(try BurnForecast(series, past: kept).quantile(0.9, days: 7) < plain)
    #expect(
      try BurnForecast(series, past: Array(exceeded.prefix(19))).quantile(0.9, days: 7) == plain
    )
  }

  @Test func `a ledger tells burn without its own runs and purchases`() throws {
    let clock = HandClock()
    let names = Names()
    let ledger = Ledger(
      account: "main",
      store: MemoryLedgerStore { clock.now },
      tool: "0.1.0",
      makeName: { names.next() }
    )
    try BurningLedger.write(to: ledger, clock)
    let record = try ledger.burnRecord(at: clock.now.moment)
    #expect(record.readings.count == BurningLedger.days && record.gains.count > 0)
    let series = BurnSeries(readings: record.readings, gains: record.gains, rules: Self.rules)
    #expect(series.remarks.isEmpty)
    #expect(series.intervals.allSatisfy { (9...67).contains($0.burn) }, "\(series.intervals)")
    let forecast = try BurnForecast(series)
    #expect(forecast.fit.method == .weekly)
    #expect((44...47).contains(forecast.fit.rate), "\(forecast.fit)")
    try ledger.record(forecast.entry)
    #expect(try ledger.burnRecord(at: clock.now.moment).forecasts.count == 1)
    #expect(try ledger.audit().faults == [])
  }

  @Test func `the shape of a week stands where the days are that are asked for`() throws {
    // The first day is a Friday; weekends use nothing.
    let balances = (0...70).reduce(into: [Int64(100_000)]) { left, day in
      left.append(left[day] - ((day + 5) % 7 == 0 || (day + 5) % 7 == 6 ? 0 : 100))
    }
    let series = series(balances)
    let friday = try BurnForecast(series)
    #expect(friday.fit.method == .weekly)
    let last = 20_000 + 71
    let later = (0..<7).map { days in
      let start = Moment(secondsSinceEpoch: (last + days) * 86_400)
      return (try? BurnForecast(series, from: start))?.demand
    }
    for (days, demand) in later.enumerated() {
      let weekday = (last + days + 4) % 7
      let isIdle = weekday == 0 || weekday == 6
      let used = try #require(demand).total(days: 1).mean
      #expect(isIdle ? used < 1 : used > 90, "\(weekday): \(used)")
    }
    #expect(friday.demand == later[0])
  }
}
