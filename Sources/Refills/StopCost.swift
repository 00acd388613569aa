package import Quantities

/// What it costs to have too few credits or too many, where somebody has said so.
package struct StopCost: Sendable, Hashable {
  /// What it costs when credits run out.
  package let stop: Dollars
  /// What it costs to hold credits that are not used, for one dollar over the whole time.
  package let idleShare: Double

  /// Makes costs.
  package init(stop: Dollars, idleShare: Double) {
    self.stop = stop
    self.idleShare = idleShare
  }

  /// The costs of capital at a rate a year for some days, and of losing the credits altogether with some chance.
  package init(stop: Dollars, capital: Double, days: Double, loss: Double) {
    self.init(stop: stop, idleShare: capital * days / 365 + loss)
  }
}
