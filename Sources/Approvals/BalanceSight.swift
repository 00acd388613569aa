package import Quantities

/// What balances tell about credits that came in after a moment.
package struct BalanceSight: Sendable, Hashable {
  /// When the last of them was read.
  package let readAt: Moment
  /// The credits that must have come in until then, recorded or not.
  package let cameIn: Credits

  /// Makes a sight.
  package init(readAt: Moment, cameIn: Credits) {
    self.readAt = readAt
    self.cameIn = cameIn
  }
}
