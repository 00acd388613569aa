package import Pricing
internal import Quantities
internal import Statistics

/// Tells how long a run takes.
///
/// How long a call takes is what was recorded, else what the catalogue says. How often calls fail is what the plan says, else
/// what was recorded, else the documented prior. Nothing is counted call by call.
package struct RunClock: Sendable {
  private let estimate: Estimate
  private let recorded: RecordedRates
  private let concurrency: Int

  /// So many recorded times are enough to be believed.
  private static let enoughTimes: Int64 = 5
  private static let highestRate = 0.95
  /// What a call takes where nothing says it.
  private static let usualMilliseconds: Int64 = 10_000

  /// Takes what the plans ask for, how earlier runs went, and how many calls run at once.
  package init(_ estimate: Estimate, _ recorded: RecordedRates, concurrency: Int) {
    self.estimate = estimate
    self.recorded = recorded
    self.concurrency = concurrency
  }

  /// What there is to say; nil where no call is made.
  package var forecast: ClockForecast? {
    let counted = estimate.timedCalls()
    guard !counted.isEmpty else { return nil }
    let models = Dictionary(
      uniqueKeysWithValues: Set(counted.map(\.key.model)).map { ($0, model($0)) }
    )
    let groups = counted.map { key, calls in
      group(key, calls, models[key.model] ?? model(key.model))
    }
    let bounds = ClockBounds(
      groups: groups,
      concurrency: concurrency,
      limit: estimate.requestLimit,
      wait: estimate.longestWait { models[$0]?.milliseconds ?? 0 }
    )
    let likely = bounds.likely
    return ClockForecast(
      least: Age(milliseconds: bounds.least),
      likely: Age(milliseconds: likely.milliseconds + 999),
      concurrency: concurrency,
      limit: likely.limit,
      calls: ClockBounds.sum(groups.map(\.expected)),
      requests: bounds.requests,
      requestLimit: estimate.requestLimit,
      models: lines(counted.map(\.key), groups, models),
      expiring: expiring(in: likely.milliseconds, models)
    )
  }

  /// What is known of the calls of a model.
  private struct Known {
    let milliseconds: Int64
    let basis: ClockLine.Basis
    let redoRate: Double
    let failureRate: Double
    let failureBasis: ClockLine.Basis
  }

  private func model(_ index: Int) -> Known {
    let runs = recorded.runs[estimate.name(ofModel: index)] ?? []
    let failures = RateBelief(runs.map { (min($0.failed, $0.calls), $0.calls) })
    let redone =
      recorded.isEmpty ? 0 : RateBelief(runs.map { ($0.redone, $0.billed) }).next.mean
    let timed = ClockBounds.sum(runs.map(\.timed))
    let known = estimate.latency(ofModel: index)
    var (milliseconds, basis) = (known?.milliseconds, ClockLine.Basis.catalogue)
    if timed >= Self.enoughTimes {
      let sum = ClockBounds.sum(runs.map(\.milliseconds))
      (milliseconds, basis) = (max(1, (sum + timed / 2) / timed), .recorded)
    }
    return Known(
      milliseconds: milliseconds ?? Self.usualMilliseconds,
      basis: milliseconds == nil ? .assumed : basis,
      redoRate: redone,
      failureRate: failures.next.mean,
      failureBasis: failures.isPrior ? .assumed : .recorded
    )
  }

  private func group(_ key: TimedCalls, _ calls: Int64, _ known: Known) -> ClockGroup {
    let redoing = AttemptLaw(
      rate: min(Self.highestRate, key.redoing?.rate.estimate ?? known.redoRate),
      limit: key.attempts
    )
    let failing = min(Self.highestRate, key.failureRate?.estimate ?? known.failureRate)
    let expected = Double(calls) * (1 + redoing.mean) / (1 - failing)
    return ClockGroup(
      calls: calls,
      expected: max(calls, Int64(min(expected.rounded(), 1e17))),
      milliseconds: known.milliseconds,
      polling: estimate.latency(ofModel: key.model)?.polling
    )
  }

  private func lines(
    _ keys: [TimedCalls],
    _ groups: [ClockGroup],
    _ models: [Int: Known]
  ) -> [ClockLine] {
    let parts = Dictionary(grouping: keys.indices) { keys[$0].model }
    return parts.sorted { $0.key < $1.key }.compactMap { model, places in
      guard let known = models[model] else { return nil }
      let rates = Set(places.map { keys[$0].failureRate })
      let isPlanned = rates != [nil]
      return ClockLine(
        model: estimate.name(ofModel: model),
        calls: ClockBounds.sum(places.map { groups[$0].calls }),
        expected: ClockBounds.sum(places.map { groups[$0].expected }),
        milliseconds: known.milliseconds,
        basis: known.basis,
        failureRate: rates.count > 1
          ? nil : (rates.first ?? nil) ?? Share(estimate: known.failureRate),
        failureBasis: isPlanned ? .plan : known.failureBasis,
        isAsynchronous: estimate.latency(ofModel: model)?.polling != nil
      )
    }
  }

  /// Looks for results that are gone when the run ends, which only a run that takes longer than they are kept can have.
  ///
  /// Jobs begin in run order, so the first one has the oldest results; it begins when its share of the work before it is done.
  private func expiring(in likely: Int64, _ models: [Int: Known]) -> ExpiringResult? {
    func kept(_ model: Int) -> Age? { estimate.latency(ofModel: model)?.polling?.kept }
    let short = Set(models.keys.filter { kept($0).map { $0.milliseconds < likely } ?? false })
    guard !short.isEmpty, let first = estimate.firstJob(using: short.contains) else { return nil }
    let used = estimate.jobs.models(of: first.job).filter(short.contains)
    guard let model = used.min(by: { (kept($0)?.seconds ?? 0) < (kept($1)?.seconds ?? 0) }),
      let kept = kept(model), let known = models[model]
    else { return nil }
    func work(_ calls: [Int64]) -> Double {
      calls.indices.reduce(0) {
        $0 + Double(calls[$1]) * Double(models[$1]?.milliseconds ?? 0)
      }
    }
    let all = work(estimate.models.map(\.amount.calls))
    let start = all > 0 ? Double(likely) * work(first.before) / all : 0
    let rest = likely - Int64(start) - known.milliseconds
    guard rest > kept.milliseconds else { return nil }
    return ExpiringResult(
      job: JobLines(estimate).line(of: first.job).place,
      model: estimate.name(ofModel: model),
      kept: kept,
      rest: Age(milliseconds: rest)
    )
  }
}
