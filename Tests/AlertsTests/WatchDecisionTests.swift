import Alerts
import Quantities
import TestSupport
import Testing

@Suite struct WatchDecisionTests {
  private static let rules = WatchRules(
    account: "main",
    amount: .balance,
    thresholds: [1000, 100, 500, 500].map { Threshold(below: Credits(whole: $0)) },
    failureLimit: 3,
    outputs: []
  )

  private static let moment = Moment(secondsSinceEpoch: 1_790_071_200)

  /// Lets looks follow one another, and answers what is told at each.
  private func causes(_ looks: [Observation]) -> [AlertCause?] {
    var state = WatchState()
    return looks.map { look in
      let decision = WatchDecision(on: look, at: Self.moment, by: Self.rules, after: state)
      state = decision.changes.reduce(state) { $0.after($1) }
      let causes = decision.changes.compactMap { change in
        if case .fired(let alert, _) = change { alert.cause } else { nil }
      }
      #expect(causes.count <= 1)
      return causes.first
    }
  }

  private func amount(_ credits: Int64) -> Observation { .amount(Credits(whole: credits)) }

  private func doubtful(_ credits: Int64, shown: Int64, mayLag: Bool = false) -> Observation {
    let amount = Credits(whole: credits)
    return .doubtful(
      amount,
      rise: UnexplainedRise(shown: Credits(whole: shown), explained: amount, mayLag: mayLag)
    )
  }

  private func below(_ credits: Int64, _ amount: Int64, also: [Int64] = []) -> AlertCause {
    .below(
      Credits(whole: credits),
      amount: Credits(whole: amount),
      of: .balance,
      alsoBelow: also.map { Credits(whole: $0) }
    )
  }

  @Test func `thresholds are put in order, each once`() {
    #expect(Self.rules.thresholds.map(\.below) == [100, 500, 1000].map { Credits(whole: $0) })
    let twice = WatchRules(
      account: "main",
      amount: .balance,
      thresholds: [
        Threshold(below: .zero, rearmAt: Credits(whole: 7)), Threshold(below: .zero),
      ],
      failureLimit: 0,
      outputs: []
    )
    #expect(twice.thresholds == [Threshold(below: .zero, rearmAt: Credits(whole: 7))])
    #expect(twice.failureLimit == 1)
  }

  @Test func `several thresholds crossed at once are one alert, of the lowest`() {
    #expect(causes([amount(2000), amount(80)]) == [nil, below(100, 80, also: [500, 1000])])
  }

  @Test func `the first look ever fires when it is below already`() {
    #expect(causes([amount(600)]) == [below(1000, 600)])
  }

  @Test func `what has fired is not told again, and a lower one is`() {
    let told = causes([amount(600), amount(550), amount(499), amount(400), amount(99)])
    #expect(told == [below(1000, 600), nil, below(500, 499), nil, below(100, 99)])
  }

  @Test func `after enough credits it is told again`() {
    let told = causes([amount(80), amount(700), amount(90), amount(5000), amount(90)])
    #expect(
      told == [
        below(100, 80, also: [500, 1000]), nil, below(100, 90, also: [500]), nil,
        below(100, 90, also: [500, 1000]),
      ]
    )
  }

  @Test func `a rise that cannot be true arms nothing`() {
    #expect(
      causes([amount(900), doubtful(5000, shown: 6000), amount(900)])
        == [below(1000, 900), nil, nil]
    )
  }

  @Test func `more than can be true is told once, at the third time in a row`() {
    let rise = doubtful(900, shown: 5000)
    let told = causes(
      [
        amount(900), rise, rise, amount(900), rise, rise, rise, rise, amount(5000), rise, rise,
        rise,
      ]
    )
    let doubt = AlertCause.unexplained(shown: Credits(whole: 5000), explained: Credits(whole: 900))
    #expect(
      told == [
        below(1000, 900), nil, nil, nil, nil, nil, doubt, nil, nil, below(1000, 900), nil, doubt,
      ]
    )
  }

  @Test func `a balance that only lags behind is not told, and one that stays risen is`() {
    let lag = doubtful(1500, shown: 2000, mayLag: true)
    #expect(causes([amount(2000), lag, lag, lag, lag]).allSatisfy { $0 == nil })
    let told = causes([amount(1500), doubtful(1500, shown: 2000), lag, lag, lag])
    let doubt = AlertCause.unexplained(shown: Credits(whole: 2000), explained: Credits(whole: 1500))
    #expect(told == [nil, nil, nil, doubt, nil])
  }

  @Test func `trouble is told once, at the third time in a row, and again after a recovery`() {
    let failure = Observation.failure("no answer")
    let told = causes(
      [failure, failure, amount(2000)] + Array(repeating: failure, count: 5)
        + [amount(2000), failure, failure, failure]
    )
    let trouble = AlertCause.unreadable(failures: 3, problem: "no answer")
    #expect(
      told == [nil, nil, nil, nil, nil, trouble, nil, nil, nil, nil, nil, trouble]
    )
  }

  @Test func `trouble does not arm or fire thresholds`() {
    let failure = Observation.failure("no answer")
    #expect(causes([amount(900), failure, amount(900)]) == [below(1000, 900), nil, nil])
  }

  @Test func `what is below is told of each look, whatever has fired`() {
    let state = WatchState(fired: [.balance: [Credits(whole: 100)]])
    let looks: [(Observation, Bool?)] = [
      (amount(99), true), (amount(1000), false), (amount(999), true), (.failure("x"), nil),
    ]
    for (look, isBelow) in looks {
      let decision = WatchDecision(on: look, at: Self.moment, by: Self.rules, after: state)
      #expect(decision.isBelow == isBelow)
    }
  }

  @Test func `the two amounts are watched apart`() {
    let state = WatchState(fired: [.available: Set(Self.rules.thresholds.map(\.below))])
    let decision = WatchDecision(on: amount(50), at: Self.moment, by: Self.rules, after: state)
    let id = AlertID(account: "main", at: Self.moment, number: 0)
    let alert = Alert(
      id: id,
      account: "main",
      at: Self.moment,
      cause: below(100, 50, also: [500, 1000])
    )
    #expect(decision.changes == [.fired(alert, outputs: [])])
    let both = state.after(.fired(alert, outputs: []))
    #expect(both.fired[.available] == both.fired[.balance])
    #expect(both.after(.rearmed([Credits(whole: 100)], of: .available)).fired[.balance]?.count == 3)
  }

  @Test func `of random histories every crossing is told, and only crossings`() {
    for seed in UInt64(0)..<500 {
      var random = SplitMix(seed: seed)
      let looks: [Observation] = (0..<40).map { _ in
        if random.chance(oneIn: 6) { return .failure("x") }
        let credits = Int64(random.int(in: 0...1300))
        return random.chance(oneIn: 5) ? doubtful(credits, shown: 9999) : amount(credits)
      }
      var fired: Set<Credits> = []
      for (look, cause) in zip(looks, causes(looks)) {
        let amount: Credits
        switch look {
        case .amount(let trusted):
          amount = trusted
          fired = fired.filter { $0 > amount }
        case .doubtful(let doubtful, _): amount = doubtful
        case .failure: continue
        }
        let crossed = Self.rules.thresholds.map(\.below).filter { $0 > amount }
          .filter { !fired.contains($0) }
        fired.formUnion(crossed)
        let expected = crossed.first.map {
          AlertCause.below(
            $0,
            amount: amount,
            of: .balance,
            alsoBelow: Array(crossed.dropFirst())
          )
        }
        if expected == nil, case .unexplained = cause { continue }
        #expect(cause == expected, "seed \(seed)")
      }
    }
  }
}
