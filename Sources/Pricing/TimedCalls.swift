internal import Catalogues
internal import Plans
package import Quantities

/// Calls of one model for which the same is assumed, whatever they cost.
package struct TimedCalls: Sendable, Hashable {
  /// The model's place in the catalogue.
  package let model: Int
  /// How outputs are made again; nil where the plan does not say.
  package let redoing: Redoing?
  /// The most attempts of an output; nil where the plan does not say.
  package let attempts: Int?
  /// The share of calls that fail and are not billed; nil where the plan does not say.
  package let failureRate: Share?
}

extension Estimate {
  /// How many requests the provider takes; nil where that is not known.
  package var requestLimit: RequestLimit? { catalogue.requestLimit }

  /// How long a call of a model takes; nil where that is not known.
  package func latency(ofModel index: Int) -> CallLatency? { catalogue.models[index].latency }

  /// How many calls the run makes, by model and assumptions, in the catalogue's order, those without a price as well.
  ///
  /// Without assumptions the sums of the models tell it, so that no job is looked at.
  package func timedCalls() -> [(key: TimedCalls, calls: Int64)] {
    let assumptions = jobs.allAssumptions
    var counts = assumptions.map { _ in [Int64](repeating: 0, count: models.count) }
    if assumptions.count == 1 {
      counts[0] = models.map(\.amount.calls)
    } else {
      for job in 0..<jobs.count {
        jobs.count(job, into: &counts[jobs.assumptionsNumber(of: job)])
      }
    }
    return models.indices.flatMap { model in
      assumptions.indices.compactMap { number in
        guard counts[number][model] > 0 else { return nil }
        let assumed = assumptions[number]
        let key = TimedCalls(
          model: model,
          redoing: assumed.redoing,
          attempts: assumed.attempts,
          failureRate: assumed.failureRate
        )
        return (key, counts[number][model])
      }
    }
  }
}

extension JobTable {
  /// Counts the calls of a job by model.
  func count(_ job: Int, into counts: inout [Int64]) {
    guard let parts = parts(of: job) else {
      let model = Int(records[job].model)
      if model < counts.count { counts[model] += amount(of: job).calls }
      return
    }
    // The parts of a job that works on another's outputs are those for one of them.
    let each = parts.reduce(0) { $0 + $1.calls }
    let factor = each == 0 ? 0 : amount(of: job).calls / each
    for part in parts { counts[part.model] += part.calls * factor }
  }
}
