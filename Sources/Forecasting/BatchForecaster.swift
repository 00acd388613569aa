internal import Glibc
package import Pricing
package import Quantities
package import Statistics

/// Tells how many credits a run may take, where outputs have to be made again.
///
/// The rates are the plan's where it says them, else those that were recorded. What is not known of recorded rates is mixed
/// over: all models' rates are taken at the same place of what is believed of each, which errs to the safe side.
package struct BatchForecaster: Sendable {
  private let estimate: Estimate
  private let confidence: Share
  private let beliefs: [Int: RateBelief]
  /// The rate of each model at each place, where it is not the plan's.
  private let rates: [Int: [Double]]

  private static let places = GaussLegendre(count: 200)
  private static let highestRate = 0.95
  private static let told = [50, 90, 95, 99].compactMap {
    Fraction(Int128($0), over: 100).flatMap(Share.init)
  }

  /// Prepares for an estimate; nil where its cost is certain: nothing is assumed and nothing was recorded.
  package init?(_ estimate: Estimate, _ recorded: RecordedRates, confidence: Share) {
    guard !recorded.isEmpty || estimate.hasRedoing else { return nil }
    self.estimate = estimate
    self.confidence = confidence
    guard !recorded.isEmpty else {
      (beliefs, rates) = ([:], [:])
      return
    }
    var beliefs: [Int: RateBelief] = [:]
    for model in estimate.models.indices where estimate.models[model].jobs > 0 {
      let runs = recorded.runs[estimate.name(ofModel: model)] ?? []
      beliefs[model] = RateBelief(runs.map { ($0.redone, $0.billed) })
    }
    self.beliefs = beliefs
    rates = beliefs.mapValues { belief in
      Self.places.nodes.map { min(Self.highestRate, belief.next.quantile($0)) }
    }
  }

  /// What all jobs may take; nil where it is certain after all.
  package func forecast() -> (forecast: BatchForecast, total: CreditDistribution)? {
    let calls = estimate.calls(of: 0..<estimate.jobs.count)
    guard let total = distribution(of: calls) else { return nil }
    return (forecast(of: calls, total), total)
  }

  private func forecast(
    of calls: [PricedCalls: Int64],
    _ total: CreditDistribution
  ) -> BatchForecast {
    let isAssumed = !calls.keys.contains(where: isRecorded)
    return BatchForecast(
      confidence: confidence,
      needed: total.quantile(confidence.estimate),
      expected: isAssumed ? estimate.total.expected : Credits(roundingUp: total.mean),
      quantiles: Self.told.map {
        BatchForecast.Quantile(chance: $0, credits: total.quantile($0.estimate))
      },
      spread: spread(of: calls),
      rates: lines(of: calls)
    )
  }

  /// What some calls need with the asked chance.
  package func needed(for calls: [PricedCalls: Int64]) -> Credits {
    distribution(of: calls)?.quantile(confidence.estimate) ?? Self.base(of: calls)
  }

  /// What some calls cost when none is made again.
  package static func base(of calls: [PricedCalls: Int64]) -> Credits {
    calls.reduce(Credits.zero) { sum, group in
      group.key.unit.multiplied(by: group.value).flatMap(sum.adding) ?? sum
    }
  }

  /// What some calls may take in all; nil where that is certain.
  package func distribution(of calls: [PricedCalls: Int64]) -> CreditDistribution? {
    let base = Self.base(of: calls)
    // In an order of their own, as that of a dictionary differs from run to run.
    let ordered = calls.sorted {
      ($1.value, $0.key.unit, $0.key.model) < ($0.value, $1.key.unit, $1.key.model)
    }
    guard ordered.contains(where: { isRecorded($0.key) }) else {
      let groups = ordered.map { group($0.key, $0.value, at: 0) }
      let total = CreditDistribution(groups, base: base)
      return total.isCertain ? nil : total
    }
    return CreditDistribution(weights: Self.places.weights, base: base) { place in
      ordered.map { group($0.key, $0.value, at: place) }
    }
  }

  private func isRecorded(_ key: PricedCalls) -> Bool {
    key.redoing == nil && rates[key.model] != nil
  }

  private func group(_ key: PricedCalls, _ calls: Int64, at place: Int) -> CallGroup {
    CallGroup(unit: key.unit, calls: calls, law: law(of: key, at: place))
  }

  private func law(of key: PricedCalls, at place: Int) -> AttemptLaw {
    if let redoing = key.redoing {
      return AttemptLaw(rate: redoing.rate.estimate, limit: redoing.attempts)
    }
    return AttemptLaw(rate: rates[key.model]?[place] ?? 0, limit: key.attempts)
  }

  /// Takes the variance apart: by luck at the mean rates, by the rates' level, and by their moves around it.
  private func spread(of calls: [PricedCalls: Int64]) -> BatchForecast.Spread {
    var luck = 0.0
    for (key, count) in calls {
      let rate = key.redoing?.rate.estimate ?? beliefs[key.model]?.next.mean ?? 0
      let limit = key.redoing == nil ? key.attempts : key.redoing?.attempts
      let unit = key.unit.estimate
      luck += Double(count) * unit * unit * AttemptLaw(rate: rate, limit: limit).variance
    }
    let all = variance(of: calls) { rates[$0] ?? [] }
    let level = variance(of: calls) { model in
      Self.places.nodes.map { place in
        min(Self.highestRate, beliefs[model]?.level.quantile(place) ?? 0)
      }
    }
    return BatchForecast.Spread(
      luck: Credits(roundingUp: luck.squareRoot()),
      rates: Credits(roundingUp: level.squareRoot()),
      drift: Credits(roundingUp: max(0, all - level).squareRoot())
    )
  }

  /// The variance of the mean total over what the recorded rates may be.
  private func variance(of calls: [PricedCalls: Int64], rates: (Int) -> [Double]) -> Double {
    let recorded = calls.filter { isRecorded($0.key) }
    guard !recorded.isEmpty else { return 0 }
    let byModel = Dictionary(
      uniqueKeysWithValues: Set(recorded.keys.map(\.model)).map { ($0, rates($0)) }
    )
    var (mean, square) = (0.0, 0.0)
    for (place, weight) in Self.places.weights.enumerated() {
      var total = 0.0
      for (key, count) in recorded {
        let law = AttemptLaw(rate: byModel[key.model]?[place] ?? 0, limit: key.attempts)
        total += Double(count) * key.unit.estimate * law.mean
      }
      mean += weight * total
      square += weight * total * total
    }
    return max(0, square - mean * mean)
  }

  /// The rates by model, and apart where the plan says different ones for the same model.
  private func lines(of calls: [PricedCalls: Int64]) -> [RateLine] {
    struct Key: Hashable {
      let model: Int
      let redoing: Redoing?
    }
    var counts: [Key: Int64] = [:]
    for (key, count) in calls {
      counts[Key(model: key.model, redoing: key.redoing), default: 0] += count
    }
    let lines = counts.compactMap { key, count in
      line(ofModel: key.model, assumed: key.redoing, calls: count)
    }
    return lines.sorted { ($0.model, $1.calls) < ($1.model, $0.calls) }
  }

  private func line(ofModel model: Int, assumed: Redoing?, calls: Int64) -> RateLine? {
    let belief = beliefs[model]
    guard assumed != nil || belief != nil else { return nil }
    let estimated = belief.map { Share(estimate: $0.next.mean) } ?? .none
    let basis: RateLine.Basis = belief?.isPrior == false ? .recorded : .prior
    return RateLine(
      model: estimate.name(ofModel: model),
      calls: calls,
      assumed: assumed,
      recorded: belief?.trials ?? 0,
      redone: belief?.cases ?? 0,
      basis: assumed == nil ? basis : .assumed,
      rate: assumed?.rate ?? estimated
    )
  }
}
