package import Quantities

/// How often outputs of a model are made again: what the plan says of it, and what was recorded.
package struct RateLine: Sendable, Hashable {
  /// Where the rate comes from that the forecast uses.
  package enum Basis: String, Sendable, Hashable {
    /// The plan says it.
    case assumed
    /// It was recorded.
    case recorded
    /// Too little was recorded, so the documented prior counts, with what there is.
    case prior
  }

  /// The model.
  package let model: String
  /// How many calls the run makes of it by that rate.
  package let calls: Int64
  /// What the plan says; nil where it says nothing.
  package let assumed: Redoing?
  /// How many billed outputs of the model were recorded.
  package let recorded: Int64
  /// How many of them were made again.
  package let redone: Int64
  /// Where the rate comes from.
  package let basis: Basis
  /// The rate that is used, an estimate unless the plan says it, cut to a hundredth of a percent.
  package let rate: Share

  /// Makes a line.
  package init(
    model: String,
    calls: Int64,
    assumed: Redoing?,
    recorded: Int64,
    redone: Int64,
    basis: Basis,
    rate: Share
  ) {
    self.model = model
    self.calls = calls
    self.assumed = assumed
    self.recorded = recorded
    self.redone = redone
    self.basis = basis
    self.rate = rate
  }
}
