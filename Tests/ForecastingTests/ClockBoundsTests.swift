import Quantities
import TestSupport
import Testing

@testable import Forecasting

/// The least and the likely time, against calls that are run one by one.
@Suite struct ClockBoundsTests {
  /// Some kinds of calls, with what surrounds them.
  private struct Case {
    var kinds: [ClockSimulation.Kind]
    var places: Int
    var limit: RequestLimit?

    init(seed: UInt64) {
      var random = SplitMix(seed: seed)
      kinds = (0..<random.int(in: 1...4)).map { _ in
        var kind = ClockSimulation.Kind(
          calls: random.int(in: 1...120),
          milliseconds: Int64(random.int(in: 1...40)) * 500
        )
        if random.chance(oneIn: 4) { kind.interval = 10_000 }
        if random.chance(oneIn: 2) { kind.failing = 0.1 }
        if random.chance(oneIn: 2) { kind.redoing = 0.25 }
        if random.chance(oneIn: 2) { kind.attempts = random.int(in: 1...4) }
        return kind
      }
      if kinds.count > 1, random.chance(oneIn: 3) {
        kinds[1].source = 0
        kinds[1].calls = min(kinds[1].calls, kinds[0].calls)
      }
      places = random.pick([1, 2, 4, 7, 16, 64, 200])
      limit =
        random.chance(oneIn: 4)
        ? nil
        : RequestLimit(
          requests: random.pick([5, 20, 150]),
          window: Age(seconds: 10),
          timeout: nil,
          source: "test"
        )
    }

    var bounds: ClockBounds {
      let groups = kinds.map { kind in
        ClockGroup(
          calls: Int64(kind.calls),
          expected: Int64((Double(kind.calls) * kind.factor).rounded()),
          milliseconds: kind.milliseconds,
          polling: kind.interval.map {
            CallLatency.Polling(interval: Age(milliseconds: $0), kept: nil)
          }
        )
      }
      let wait = kinds.compactMap { kind in
        kind.source.map { kinds[$0].milliseconds + kind.milliseconds }
      }.max()
      return ClockBounds(groups: groups, concurrency: places, limit: limit, wait: wait ?? 0)
    }

    /// How long the kinds take if each ends before the next begins.
    var oneByOne: Int64 {
      bounds.groups.reduce(0) { sum, group in
        let requests = group.expected * group.likelyRequests
        let sending = limit.map { requests * $0.window.milliseconds / Int64($0.requests) } ?? 0
        return sum + max(sending, group.expected * group.milliseconds / Int64(places))
      }
    }

    func simulated(seed: UInt64) -> Int64 {
      let limit = limit.map { (requests: $0.requests, window: $0.window.milliseconds) }
      var simulation = ClockSimulation(kinds, places: places, limit: limit, seed: seed)
      return simulation.run()
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `no run is faster than the least time, and the likely one is not below it`(seed: UInt64) {
    let random = Case(seed: seed)
    let bounds = random.bounds
    #expect(bounds.least <= bounds.likely.milliseconds)
    for run in 0..<4 as Range<UInt64> {
      #expect(bounds.least <= random.simulated(seed: run))
    }
  }

  /// The likely time may be off by the longest call and by a tenth, and by more in three cases.
  ///
  /// Where calls are made again by some attempts of the longest, and where questions for results stand in one queue with calls by
  /// a third. And it is too short where one kind of calls waits for requests and another for places: their times add up then, by
  /// how much hangs on the order of the calls.
  @Test(arguments: UInt64(0)..<300)
  func `the likely time is near the mean of many runs`(seed: UInt64) {
    let random = Case(seed: seed)
    let runs = (0..<12 as Range<UInt64>).map { random.simulated(seed: $0) }
    let mean = runs.reduce(0, +) / Int64(runs.count)
    let bounds = random.bounds
    let likely = bounds.likely.milliseconds
    let longest = random.kinds.map(\.milliseconds).max() ?? 0
    let retries = random.kinds.contains { $0.failing > 0 || $0.redoing > 0 } ? 3 * longest : 0
    let window = random.limit?.window.milliseconds ?? 0
    let isQueue = random.limit != nil && random.kinds.contains { $0.interval != nil }
    let part = max(mean, likely) / (isQueue ? 3 : 10)
    let room = longest + bounds.wait + part + retries + window
    #expect(likely <= mean + room, "\(likely) against \(mean)")
    #expect(mean <= max(likely, random.oneByOne) + room, "\(likely) against \(mean)")
  }

  @Test(arguments: UInt64(0)..<300)
  func `more calls, longer calls and fewer at once never take less`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let before = Case(seed: seed)
    var after = before
    let kind = random.int(in: 0...(before.kinds.count - 1))
    switch random.int(in: 0...2) {
    case 0: after.kinds[kind].calls += random.int(in: 1...50)
    case 1: after.kinds[kind].milliseconds += Int64(random.int(in: 1...9000))
    default: after.places = max(1, before.places - random.int(in: 1...before.places))
    }
    #expect(before.bounds.least <= after.bounds.least)
    #expect(before.bounds.likely.milliseconds <= after.bounds.likely.milliseconds)
  }

  @Test(arguments: UInt64(0)..<200)
  func `calls that are laid at once end as those laid one by one`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var ends = [Int64](repeating: 0, count: random.int(in: 1...9))
    var schedule = CallSchedule(places: ends.count)
    for _ in 0..<random.int(in: 1...6) {
      let (calls, time) = (random.int(in: 0...40), Int64(random.int(in: 1...12)))
      schedule.add(Int64(calls), taking: time)
      for _ in 0..<calls {
        let first = ends.indices.min { ends[$0] < ends[$1] } ?? 0
        ends[first] += time
      }
      #expect(schedule.end == ends.max())
    }
  }

  @Test func `a rate limit lets the first requests go at once, then as many in each window`() {
    let limit = RequestLimit(requests: 150, window: Age(seconds: 10), timeout: nil, source: "")
    let ends = [1, 150, 151, 300, 301].map { (calls: Int64) in
      let group = ClockGroup(calls: calls, expected: calls, milliseconds: 2000, polling: nil)
      return ClockBounds(groups: [group], concurrency: 1000, limit: limit, wait: 0).least
    }
    #expect(ends == [2000, 2000, 12_000, 12_000, 22_000])
  }

  @Test func `more calls than can be counted do not end before few`() {
    let group = ClockGroup(
      calls: .max / 2,
      expected: .max / 2,
      milliseconds: 60_000,
      polling: nil
    )
    let bounds = ClockBounds(groups: [group, group], concurrency: 3, limit: nil, wait: 0)
    #expect(bounds.least > 1 << 50 && bounds.likely.milliseconds >= bounds.least)
  }
}

extension ClockSimulation.Kind {
  /// How many calls one output takes on average.
  fileprivate var factor: Double {
    let limit = attempts ?? 200
    let billed = (0..<limit).reduce(0) { sum, attempt in
      sum + (0..<attempt).reduce(1) { product, _ in product * redoing }
    }
    return billed / (1 - failing)
  }
}
