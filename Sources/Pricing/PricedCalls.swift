internal import Plans
package import Quantities

/// Calls of one model at one price, for which the same is assumed.
package struct PricedCalls: Sendable, Hashable {
  /// The model's place in the catalogue.
  package let model: Int
  /// The price of one call.
  package let unit: Credits
  /// How outputs are made again; nil where the plan does not say.
  package let redoing: Redoing?
  /// The most attempts of an output; nil where the plan does not say.
  package let attempts: Int?
  /// The share of calls that fail and are not billed; nil where the plan does not say.
  package let failureRate: Share?
}

extension Estimate {
  /// Whether a plan says that outputs are made again.
  package var hasRedoing: Bool { jobs.hasRedoing }

  /// How many calls some jobs make, by model, price and assumptions; those without a price are left out.
  package func calls(of jobs: some Sequence<Int>) -> [PricedCalls: Int64] {
    var groups: [CallKind: Int64] = [:]
    for job in jobs { self.jobs.count(job, into: &groups) }
    let assumptions = self.jobs.allAssumptions
    return groups.reduce(into: [:]) { calls, group in
      let assumed = assumptions[group.key.assumptions]
      let key = PricedCalls(
        model: group.key.model,
        unit: group.key.unit,
        redoing: assumed.redoing,
        attempts: assumed.attempts,
        failureRate: assumed.failureRate
      )
      calls[key, default: 0] += group.value
    }
  }
}

/// The same with the number of what is assumed, which is quick to look up.
private struct CallKind: Hashable {
  let model: Int
  let unit: Credits
  let assumptions: Int
}

extension JobTable {
  /// Counts the calls of a job.
  fileprivate func count(_ job: Int, into groups: inout [CallKind: Int64]) {
    let assumptions = assumptionsNumber(of: job)
    func add(_ calls: Int64, of model: Int, at unit: Credits) {
      groups[CallKind(model: model, unit: unit, assumptions: assumptions), default: 0] += calls
    }
    guard let parts = parts(of: job) else {
      if let unit = unit(of: job), records[job].model != .max {
        add(amount(of: job).calls, of: Int(records[job].model), at: unit)
      }
      return
    }
    // The parts of a job that works on another's outputs are those for one of them.
    let each = parts.reduce(0) { $0 + $1.calls }
    let factor = each == 0 ? 0 : amount(of: job).calls / each
    for part in parts {
      if let unit = part.unit { add(part.calls * factor, of: part.model, at: unit) }
    }
  }
}
