package import Quantities

/// What a plan expects of the outputs that do not come right at once.
package struct Assumptions: Sendable, Hashable {
  /// The share of billed outputs that must be made again; nil where nothing is said.
  package let redoRate: Share?
  /// The share of calls that fail, are not billed and are tried again; nil where nothing is said.
  package let failureRate: Share?

  /// How often an output is made and billed at most, at least once; nil where nothing is said, which is no limit.
  package let attempts: Int?
  /// How outputs are made again; nil where no rate is said.
  package let redoing: Redoing?

  /// Makes assumptions.
  package init(redoRate: Share? = nil, failureRate: Share? = nil, attempts: Int? = nil) {
    self.redoRate = redoRate
    self.failureRate = failureRate
    self.attempts = attempts
    redoing = redoRate.map { Redoing(rate: $0, attempts: attempts) }
  }

  /// Nothing is said.
  package static let none = Assumptions()

  /// These assumptions, with what they leave open taken from others.
  package func over(_ others: Assumptions) -> Assumptions {
    if self == .none { return others }
    if others == .none { return self }
    return Assumptions(
      redoRate: redoRate ?? others.redoRate,
      failureRate: failureRate ?? others.failureRate,
      attempts: attempts ?? others.attempts
    )
  }
}
