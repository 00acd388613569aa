package import Quantities

/// How long calls of a model take, and how often they fail.
package struct ClockLine: Sendable, Hashable {
  /// Where a figure comes from.
  package enum Basis: String, Sendable, Hashable {
    /// The plan says it.
    case plan
    /// It was recorded.
    case recorded
    /// The catalogue says it.
    case catalogue
    /// Nothing says it, so what is usual counts.
    case assumed
  }

  /// The model.
  package let model: String
  /// How many calls the plans ask for.
  package let calls: Int64
  /// How many are likely made.
  package let expected: Int64
  /// How long one takes.
  package let milliseconds: Int64
  /// Where that comes from.
  package let basis: Basis
  /// The share of calls that fail, cut to a hundredth of a percent; nil where plans say different ones.
  package let failureRate: Share?
  /// Where that comes from; the assumed one is the documented prior.
  package let failureBasis: Basis
  /// Whether results are asked for.
  package let isAsynchronous: Bool

  /// Makes a line from its parts.
  package init(
    model: String,
    calls: Int64,
    expected: Int64,
    milliseconds: Int64,
    basis: Basis,
    failureRate: Share?,
    failureBasis: Basis,
    isAsynchronous: Bool
  ) {
    self.model = model
    self.calls = calls
    self.expected = expected
    self.milliseconds = milliseconds
    self.basis = basis
    self.failureRate = failureRate
    self.failureBasis = failureBasis
    self.isAsynchronous = isAsynchronous
  }
}
