import Alerts
import Quantities
import TestSupport
import Testing

@Suite struct DeliveryTests {
  private static let moment = Moment(secondsSinceEpoch: 1_790_071_200)

  private static func alert(_ number: Int) -> Alert {
    Alert(
      id: AlertID(account: "main", at: moment, number: number),
      account: "main",
      at: moment,
      cause: .unreadable(failures: 3, problem: "x")
    )
  }

  @Test func `each output is told once, in order`() {
    let alert = Self.alert(0)
    var state = WatchState().after(.fired(alert, outputs: ["a", "b"]))
    #expect(state.next(for: ["a", "b"], at: 0) == Delivery(alert, to: "a"))
    #expect(state.next(for: ["b"], at: 0) == Delivery(alert, to: "b"))
    #expect(state.next(for: ["c"], at: 0) == nil)
    state = state.after(.delivered(alert.id, output: "a"))
    #expect(state.next(for: ["a", "b"], at: 0) == Delivery(alert, to: "b"))
    state = state.after(.delivered(alert.id, output: "b"))
    #expect(state.next(for: ["a", "b"], at: 0) == nil && state.open.isEmpty)
  }

  @Test func `what somebody is telling is left to them, until their time is over`() {
    let alert = Self.alert(0)
    let claimed = WatchState().after(.fired(alert, outputs: ["a"]))
      .after(.claimed(alert.id, output: "a", until: 40))
    #expect(claimed.next(for: ["a"], at: 39) == nil)
    #expect(claimed.next(for: ["a"], at: 40) == Delivery(alert, to: "a"))
    let failed = claimed.after(.undelivered(alert.id, output: "a"))
    #expect(failed.next(for: ["a"], at: 0) == Delivery(alert, to: "a"))
  }

  @Test func `without an output nothing is kept for later, but counted`() {
    let state = WatchState().after(.fired(Self.alert(0), outputs: []))
    #expect(state.open.isEmpty && state.count == 1 && state.isTroubleTold)
  }

  @Test func `of very many the oldest are given up`() {
    let state = (0..<50).reduce(WatchState()) { $0.after(.fired(Self.alert($1), outputs: ["a"])) }
    #expect(state.open.count == WatchState.mostOpen)
    #expect(state.open.last?.alert == Self.alert(49))
    #expect(state.count == 50)
  }

  /// A watcher that can stop between any two of its steps.
  private struct Watcher {
    var claim: Delivery?
    var hasTold = false

    /// Does the next step; what is told is noted.
    mutating func step(
      _ state: inout WatchState,
      _ told: inout [Delivery: Int],
      at time: Int64,
      works: Bool
    ) {
      guard let delivery = claim else {
        claim = state.next(for: ["a", "b"], at: time)
        guard let claim else { return }
        state = state.after(.claimed(claim.alert.id, output: claim.output, until: time + 100))
        return
      }
      let id = delivery.alert.id
      if !works {
        state = state.after(.undelivered(id, output: delivery.output))
        claim = nil
      } else if hasTold {
        state = state.after(.delivered(id, output: delivery.output))
        (claim, hasTold) = (nil, false)
      } else {
        told[delivery, default: 0] += 1
        hasTold = true
      }
    }
  }

  @Test func `watchers side by side tell each alert once to each output, whatever fails`() {
    for seed in UInt64(0)..<500 {
      var random = SplitMix(seed: seed)
      var state = WatchState()
      var told: [Delivery: Int] = [:]
      var watchers = [Watcher(), Watcher(), Watcher()]
      for number in 0..<4 { state = state.after(.fired(Self.alert(number), outputs: ["a", "b"])) }
      for time in Int64(0)..<300 where !state.open.isEmpty {
        let index = random.int(in: 0...2)
        // Nobody takes longer than the time that it claims.
        let works = watchers[index].hasTold || !random.chance(oneIn: 4)
        watchers[index].step(&state, &told, at: time / 10, works: works)
      }
      #expect(state.open.isEmpty, "seed \(seed)")
      #expect(told.count == 8 && told.values.allSatisfy { $0 == 1 }, "seed \(seed)")
    }
  }

  @Test func `after a crash at any point each is told, and again only if it was not noted`() {
    for seed in UInt64(0)..<500 {
      var random = SplitMix(seed: seed)
      var state = WatchState()
      var told: [Delivery: Int] = [:]
      var watcher = Watcher()
      var (lost, time) = (0, Int64(0))
      for number in 0..<3 { state = state.after(.fired(Self.alert(number), outputs: ["a", "b"])) }
      for _ in 0..<400 where !state.open.isEmpty {
        if random.chance(oneIn: 5) {
          if watcher.hasTold { lost += 1 }
          watcher = Watcher()
          time += 100
        }
        watcher.step(&state, &told, at: time, works: true)
      }
      #expect(state.open.isEmpty, "seed \(seed)")
      #expect(told.count == 6 && told.values.reduce(0, +) == 6 + lost, "seed \(seed)")
    }
  }
}
