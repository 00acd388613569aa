import Quantities
import Reconciling
import TestSupport
import Testing

@Suite struct InjectionTests {
  private static let lag: Int64 = 120_000
  private static let batch: UInt64 = 500

  @Test(arguments: UInt64(0)..<20)
  func `what is unexplained is what was hidden, to the millionth`(batch: UInt64) throws {
    for seed in (batch * Self.batch)..<((batch + 1) * Self.batch) {
      var random = SplitMix(seed: seed)
      let buys = random.chance(oneIn: 2)
      let story = Self.story(&random, buys: buys)
      let reconciler = Reconciler(rules: ReconciliationRules(lagWindow: Self.lag))
      let result = try #require(reconciler.reconcile(story.history))
      let periods = result.periods.map(\.period)
      for period in periods {
        #expect(Self.isBalanced(period), "seed \(seed)")
      }
      if !buys {
        for period in periods {
          let injected = Self.injected(story, from: period.start, to: period.end)
          #expect(period.unexplained.millionths == injected, "seed \(seed): \(period)")
        }
      }
      if let first = periods.first, let last = periods.last {
        let injected = Self.injected(story, from: first.start, to: last.end)
        #expect(result.missing.millionths - result.risen.millionths == injected, "seed \(seed)")
        #expect(last.end == story.history.readings.last, "seed \(seed)")
      }
    }
  }

  @Test func `hidden credits and runs within the lag are there to be found`() {
    var kinds = (hidden: 0, passedOver: 0, lagging: 0)
    for seed in UInt64(0)..<200 {
      var random = SplitMix(seed: seed)
      let story = Self.story(&random, buys: false)
      let result = Reconciler(rules: ReconciliationRules(lagWindow: Self.lag))
        .reconcile(story.history)
      kinds.hidden += story.hidden.count
      kinds.passedOver += result?.periods.count { $0.period.passedOver > 0 } ?? 0
      let without = Reconciler(rules: ReconciliationRules(lagWindow: 0)).reconcile(story.history)
      let shifted = without?.periods.contains { period in
        let injected = Self.injected(story, from: period.period.start, to: period.period.end)
        return period.period.unexplained.millionths != injected
      }
      kinds.lagging += shifted == true ? 1 : 0
    }
    #expect(kinds.hidden > 500 && kinds.passedOver > 100 && kinds.lagging > 10, "\(kinds)")
  }

  private static func isBalanced(_ period: Period) -> Bool {
    period.end.credits.millionths
      == period.start.credits.millionths + period.gained.millionths - period.used.millionths
      - period.unexplained.millionths
  }

  private static func injected(
    _ story: Story,
    from start: HistoryReading,
    to end: HistoryReading
  ) -> Int128 {
    guard let first = story.shown[start.sequence], let last = story.shown[end.sequence] else {
      return .max
    }
    // A reading that lags may show an older balance than the one before it.
    let sum = story.hidden.filter { min(first, last) < $0.time && $0.time <= max(first, last) }
      .reduce(0) { $0 + Int128($1.credits) }
    return first <= last ? sum : -sum
  }

  /// A story of a few dozen events that ends with a reading that shows everything.
  private static func story(_ random: inout SplitMix, buys: Bool) -> Story {
    var story = Story(balance: Int64(random.int(in: 0...2_000_000_000_000)))
    var open: [(name: String, spent: Int64)] = []
    story.read()
    for number in 0..<random.int(in: 3...40) {
      story.pass(Int64(random.int(in: 1...400_000)))
      let credits = Int64(random.int(in: 1...50_000_000))
      switch random.int(in: 0...11) {
      case 0, 1, 2, 3: story.read(lag: Int64(random.int(in: 0...Int(lag))))
      case 4: story.hide(credits)
      case 5: story.hide(-credits * 40)
      case 6: if buys { story.buy(1_000_000_000 + credits) } else { story.use(credits) }
      case 7: story.use(credits)
      case 8:
        story.open("h\(number)", credits * 2)
        open.append(("h\(number)", 0))
      case 9:
        guard !open.isEmpty else { continue }
        story.spend(credits)
        open[0].spent += credits
      default:
        guard let run = open.popLast() else { continue }
        if run.spent == 0, random.chance(oneIn: 2) {
          story.void(run.name)
        } else {
          story.settle(run.name, run.spent)
        }
      }
    }
    for run in open { story.settle(run.name, run.spent) }
    story.pass(lag + 1)
    story.read()
    return story
  }
}
